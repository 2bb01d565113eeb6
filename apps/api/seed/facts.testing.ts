import type { IsoDate } from '@malbild/domain';
import type { GapFact, IndicatorFacts, SeriesFact } from '../src/indicator/standing.facts';
import type { AreaClassRow, SeedGap, SeedIndicator, SeedTargets } from './city';
import { demoCity } from './demo-city';
import { numberIn, observationsOf, rowsOf } from './testing';

/**
 * An indicator's facts straight from the seed, as the database would give them back once the seed is loaded. Things have
 * readable ids: an area `level code`, a gap its own code.
 */
export function factsOf(one: SeedIndicator): IndicatorFacts {
  const { judgement } = one;
  const marks = demoCity.targets.filter(({ indicator }) => indicator === one.code);
  return {
    id: one.code,
    unit: one.unit,
    kind: one.kind,
    decimals: one.decimals,
    origin: one.origin,
    settings: [
      {
        ...judgement,
        ...judgement.rhythm,
        bandLow: judgement.band?.low ?? null,
        bandHigh: judgement.band?.high ?? null,
        manualStatus: null,
        ...since(judgement.recordedAt),
      },
    ],
    series: seriesOf(one, marks),
    gaps: one.gaps.map((gap) => gapFact(one, gap, marks)),
  };
}

function since(day: IsoDate): { recordedAt: string; supersededAt: null } {
  return { recordedAt: `${day}T07:00:00.000Z`, supersededAt: null };
}

function seriesOf(one: SeedIndicator, marks: SeedTargets[]): SeriesFact[] {
  const known = new Map<string, SeriesFact>();
  const at = (level: SeriesFact['area']['level'], code: string, group: string): SeriesFact => {
    const id = `${level} ${code} ${group}`;
    const area = { id: `${level} ${code}`, level, code, name: code };
    const nothing = { settings: [], observations: [], baselines: [], targets: [] };
    const series = known.get(id) ?? { id, measure: '', measureName: null, unit: one.unit, group, area, ...nothing };
    known.set(id, series);
    return series;
  };
  for (const row of observationsOf(one.code)) {
    at(row.area_level, row.area_code, row.group).observations.push({
      period: row.period,
      value: numberIn(row.value),
      numerator: numberIn(row.numerator),
      denominator: numberIn(row.denominator),
      state: row.state,
      flag: row.flag,
      ...since(row.recorded_at),
    });
  }
  for (const { level, code, group } of one.judgement.judged) {
    const setting = { judged: true, direction: null, naturalLimit: null, ...since(one.judgement.recordedAt) };
    at(level, code, group).settings.push(setting);
  }
  for (const mark of marks) {
    if ('gap' in mark.of) continue;
    const { level, code, group } = mark.of.series;
    const { baselines, targets } = marked(mark);
    at(level, code, group).baselines.push(...baselines);
    at(level, code, group).targets.push(...targets);
  }
  return [...known.values()];
}

function gapFact(one: SeedIndicator, gap: SeedGap, marks: SeedTargets[]): GapFact {
  const own = marks.find(({ of }) => 'gap' in of && of.gap === gap.code);
  const classification = demoCity.classifications.find(({ code }) => code === gap.classification);
  const members = rowsOf<AreaClassRow>('area-classes.csv').filter((row) => row.classification === gap.classification);
  return {
    id: gap.code,
    measure: gap.measure,
    level: gap.level,
    minDenominator: gap.minDenominator,
    origin: gap.origin,
    classes: classification
      ? Object.fromEntries(members.map((row) => [`${row.level} ${row.code}`, Number(row.class)]))
      : null,
    classNames: classification?.classes ?? null,
    backgroundIndicatorId: gap.background,
    ranks: gap.background === null ? [] : ranksBy(gap.background, gap.level),
    ...(own ? marked(own) : { baselines: [], targets: [] }),
    ...since(one.judgement.recordedAt),
  };
}

function ranksBy(indicator: string, level: SeedGap['level']): GapFact['ranks'] {
  return observationsOf(indicator)
    .filter((row) => row.area_level === level && row.group === 'T')
    .map((row) => ({
      areaId: `${row.area_level} ${row.area_code}`,
      period: row.period,
      value: numberIn(row.value),
      numerator: null,
      denominator: null,
      state: row.state,
      flag: row.flag,
      ...since(row.recorded_at),
    }));
}

function marked({ baseline, targets }: SeedTargets): Pick<SeriesFact, 'baselines' | 'targets'> {
  return {
    baselines: baseline ? [{ ...baseline, ...since(baseline.recordedAt) }] : [],
    targets: targets.map((target) => ({ ...target, contradictsDirection: false, ...since(target.recordedAt) })),
  };
}
