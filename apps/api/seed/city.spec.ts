import type { AreaRow } from './city';
import { demoCity } from './demo-city';
import { observationsOf, rowsOf } from './testing';

const committees = new Map(demoCity.committees.map((one) => [one.code, one]));
const goals = new Set(demoCity.goals.map(({ code }) => code));
const today = demoCity.today;

/** Every text of the city, with the way to it. */
function textsIn(value: unknown, path: string): { path: string; sv: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value) return [{ path, sv: value.sv, en: 'en' in value ? value.en : undefined }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

describe('the demo city', () => {
  it('says everything in Swedish and in English', () => {
    const texts = textsIn(demoCity, 'city');
    expect(texts.length).toBeGreaterThan(300);
    const silent = texts.filter(
      ({ sv, en }) => typeof sv !== 'string' || typeof en !== 'string' || !sv.trim() || !en.trim(),
    );
    expect(silent).toEqual([]);
  });

  it('names every thing once, in addresses that can be read', () => {
    const kinds = [demoCity.committees, demoCity.programmes, demoCity.goals, demoCity.strategies, demoCity.indicators];
    for (const things of kinds) {
      const codes = things.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z0-9][a-z0-9.-]{0,79}$/);
    }
  });

  it('points only to what exists', () => {
    const programmes = new Set(demoCity.programmes.map(({ code }) => code));
    const strategies = new Set(demoCity.strategies.map(({ code }) => code));
    const indicators = new Map(demoCity.indicators.map((one) => [one.code, one]));
    const classifications = new Set(demoCity.classifications.map(({ code }) => code));
    const pointers = [
      ...demoCity.successions.flatMap(({ from, to }) => [from, to].map((code) => committees.has(code))),
      ...demoCity.committees.map(({ parent }) => parent === null || committees.has(parent)),
      ...demoCity.programmes.map(({ predecessor }) => predecessor === null || programmes.has(predecessor)),
      ...demoCity.goals.flatMap(({ parent, predecessors }) =>
        [...(parent === null ? [] : [parent]), ...predecessors].map((code) => goals.has(code)),
      ),
      ...demoCity.goals.map(({ owner }) => owner === null || committees.has(owner)),
      ...demoCity.strategies.flatMap((one) => [...one.lead, ...one.supporting].map((code) => committees.has(code))),
      ...demoCity.strategies.flatMap((one) => one.goals.map((code) => goals.has(code))),
      ...demoCity.strategies.map(({ predecessor }) => predecessor === null || strategies.has(predecessor)),
      ...demoCity.indicators.flatMap((one) => one.goals.map((code) => goals.has(code))),
      ...demoCity.indicators.flatMap((one) => one.committees.map((code) => committees.has(code))),
      ...demoCity.indicators.flatMap(({ gaps }) =>
        gaps.flatMap(({ classification, background }) => [
          classification === null || classifications.has(classification),
          background === null || indicators.has(background),
        ]),
      ),
      ...demoCity.targets.map(({ indicator, of }) => {
        const one = indicators.get(indicator);
        return one !== undefined && (!('gap' in of) || one.gaps.some(({ code }) => code === of.gap));
      }),
    ];
    expect(pointers).not.toContain(false);
  });

  it('gives each part to committees that exist today', () => {
    const ended = (code: string) => (committees.get(code)?.validTo ?? '9999') <= today;
    const responsible = demoCity.indicators.flatMap((one) => one.committees.filter(ended));
    expect(responsible).toEqual([]);
  });
});

describe('the committees', () => {
  it('lose none of their remit in a reform, and hand it over on the day they end', () => {
    for (const { code, validTo } of demoCity.committees.filter((one) => one.validTo !== null)) {
      const last = demoCity.successions.filter(({ from, date }) => from === code && date === validTo);
      expect([code, last.length]).not.toEqual([code, 0]);
      if (last.every(({ share }) => share !== null)) {
        expect(last.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it('are succeeded only by those that exist on that day', () => {
    const early = demoCity.successions.filter(({ to, date }) => (committees.get(to)?.validFrom ?? '0000') > date);
    expect(early).toEqual([]);
  });

  it('were ten districts, whose city areas four social committees now have', () => {
    expect(demoCity.committees.filter(({ kind }) => kind === 'district-committee')).toHaveLength(10);
    const names = new Map(rowsOf<AreaRow>('areas.csv').map((area) => [`${area.level} ${area.code}`, area.name]));
    const remits = demoCity.committees.flatMap(({ name, area }) =>
      area ? [`${name.sv}: ${names.get(`${area.level} ${area.code}`)!}`] : [],
    );
    expect(remits).toEqual([
      'Socialnämnden Nordost: Nordost',
      'Socialnämnden Centrum: Centrum',
      'Socialnämnden Sydväst: Sydväst',
      'Socialnämnden Hisingen: Hisingen',
    ]);
  });
});

describe('targets and baselines', () => {
  it('are all marked as examples and were set before the demo’s first day', () => {
    for (const { baseline, targets } of demoCity.targets) {
      for (const mark of [...(baseline ? [baseline] : []), ...targets]) {
        expect(mark.origin).toBe('example');
        expect(mark.recordedAt <= today).toBe(true);
      }
    }
  });

  it('start from a period that has a value', () => {
    for (const { indicator, of, baseline } of demoCity.targets) {
      if (!baseline || 'gap' in of) continue;
      const { level, code, group } = of.series;
      const row = observationsOf(indicator).find(
        (one) =>
          one.area_level === level && one.area_code === code && one.group === group && one.period === baseline.period,
      );
      expect([indicator, row?.state]).toEqual([indicator, 'final']);
    }
  });

  it('lie on the side of the baseline that is wanted', () => {
    for (const { indicator, of, baseline, targets } of demoCity.targets) {
      if (!baseline || 'gap' in of) continue;
      const { direction } = demoCity.indicators.find(({ code }) => code === indicator)!.judgement;
      const { level, code } = of.series;
      const row = observationsOf(indicator).find(
        (one) =>
          one.area_level === level && one.area_code === code && one.group === 'T' && one.period === baseline.period,
      );
      for (const { value } of targets) {
        expect([indicator, value > Number(row?.value)]).toEqual([indicator, direction === 'increase']);
      }
    }
  });
});
