import type { AreaLevel, Text, Unit } from '@malbild/contract';
import { comparePeriods } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import type {
  BaselineFact,
  IndicatorFacts,
  ObservationFact,
  SeriesFact,
  SeriesSettingFact,
  SettingFact,
  TargetFact,
} from '../indicator/standing.facts';
import { type Headline, headlineAt } from '../indicator/standing.verdicts';
import type { Moment } from '../platform/as-of';
import { read, Reads } from '../platform/reads';
import { standingOf } from '../indicator/standing.sql';
import { inForce } from '../platform/sql';

/** Levels that a city is compared with; the others lie within it. */
export const outerLevels: readonly AreaLevel[] = ['country', 'county', 'region', 'municipality'];

/** A series beside the one an indicator is shown by: the same measure in the same unit, for others or elsewhere. */
export interface ShownSeries {
  id: string;
  measureName: Text | null;
  unit: Unit;
  group: string;
  area: { id: string; level: AreaLevel; code: string; name: string };
  /** The newest known value, from the stored verdict. */
  latest: { value: number; period: string } | null;
}

/**
 * The headline series itself, other groups of its area, and all people of every other area with values. Which values an area
 * has had, only those of the headline's area and of other cities tell; of the rest the newest is shown.
 *
 * @param $1 instant
 * @param $2 headline series
 */
const seriesBeside = read<ShownSeries>(`
  SELECT s.id, s.measure_name AS "measureName", s.unit, s.group_key AS "group",
    json_build_object('id', a.id, 'level', a.level, 'code', a.code, 'name', a.name) AS area,
    CASE WHEN st.latest_value IS NOT NULL
      THEN json_build_object('value', st.latest_value, 'period', st.latest_period) END AS latest
  FROM series headline
  JOIN series s ON s.indicator_id = headline.indicator_id AND s.measure = headline.measure AND s.unit = headline.unit
  JOIN area a ON a.id = s.area_id
  LEFT JOIN ${standingOf('one.series_id = s.id', 'st')} ON true
  WHERE headline.id = $2 AND (s.area_id = headline.area_id OR s.group_key IN ('T', headline.group_key))
  ORDER BY s.id`);

type Of<Fact> = Fact & { seriesId: string };

/** Values of some series. @param $1 instant @param $2 series */
const observationsOf = read<Of<ObservationFact>>(`
  SELECT o.series_id AS "seriesId", o.period, o.value, o.numerator, o.denominator, o.state, o.flag,
    o.recorded_at AS "recordedAt", o.superseded_at AS "supersededAt"
  FROM observation o WHERE o.series_id = ANY ($2) AND ${inForce('o')}`);

/** Values of some series, of each in one period. @param $1 instant @param $2 series @param $3 periods */
const observationsIn = read<Of<ObservationFact>>(`
  SELECT o.series_id AS "seriesId", o.period, o.value, o.numerator, o.denominator, o.state, o.flag,
    o.recorded_at AS "recordedAt", o.superseded_at AS "supersededAt"
  FROM unnest($2::uuid[], $3::text[]) AS wanted (series_id, period)
  JOIN observation o ON o.series_id = wanted.series_id AND o.period = wanted.period AND ${inForce('o')}`);

const versions = `recorded_at AS "recordedAt", superseded_at AS "supersededAt"`;

/** @param $1 instant @param $2 series */
const settingOf = read<SettingFact>(`
  SELECT method, direction, role, natural_limit AS "naturalLimit", band_low AS "bandLow", band_high AS "bandHigh",
    interval_months AS "intervalMonths", lag_months AS "lagMonths", grace_months AS "graceMonths",
    manual_status AS "manualStatus", origin, ${versions}
  FROM judgement_setting x
  WHERE indicator_id = (SELECT indicator_id FROM series WHERE id = $2) AND ${inForce('x')}`);

/** @param $1 instant @param $2 series */
const seriesSettingOf = read<SeriesSettingFact>(`
  SELECT judged, direction, natural_limit AS "naturalLimit", ${versions}
  FROM series_setting x WHERE series_id = $2 AND ${inForce('x')}`);

/** @param $1 instant @param $2 series */
const baselineOf = read<BaselineFact>(`
  SELECT period, value, origin, ${versions} FROM baseline x
  WHERE coalesce(series_id, gap_id) = $2 AND ${inForce('x')}`);

/** @param $1 instant @param $2 series */
const targetsOf = read<TargetFact>(`
  SELECT period, value, contradicts_direction AS "contradictsDirection", origin, ${versions} FROM target x
  WHERE coalesce(series_id, gap_id) = $2 AND ${inForce('x')} ORDER BY period`);

/** @param $1 series */
const factOf = read<
  Pick<SeriesFact, 'measure'> & Pick<IndicatorFacts, 'id' | 'unit' | 'kind' | 'decimals' | 'origin'>
>(`
  SELECT s.measure, i.id, i.unit, i.kind, i.decimals, i.origin
  FROM series s JOIN indicator i ON i.id = s.indicator_id WHERE s.id = $1`);

/** An observation as it was known at the moment asked for. */
export type Known = Omit<ObservationFact, 'recordedAt' | 'supersededAt'>;

/** The series an indicator is shown by, what it is judged on, and what stands beside it; all as known at one moment. */
export interface Shown {
  headline: Headline;
  beside: ShownSeries[];
  /** All values of the headline's own area and of the cities it is compared with, by series, oldest first. */
  values: ReadonlyMap<string, Known[]>;
}

/**
 * Reads what the page of an indicator shows. It never reads all of an indicator's values: those of hundreds of areas through
 * the years would make a page of one city wait for what another page shows.
 */
@Injectable()
export class HeadlineFacts {
  constructor(private readonly reads: Reads) {}

  /** @param seriesId the headline, as the stored verdict of its indicator names it */
  async load(seriesId: string, moment: Moment): Promise<Shown | undefined> {
    const at = [moment.instant, seriesId];
    const [fact, beside, settings, seriesSettings, baselines, targets] = await Promise.all([
      this.reads.one(factOf, [seriesId]),
      this.reads.rows(seriesBeside, at),
      this.reads.rows(settingOf, at),
      this.reads.rows(seriesSettingOf, at),
      this.reads.rows(baselineOf, at),
      this.reads.rows(targetsOf, at),
    ]);
    const own = beside.find(({ id }) => id === seriesId);
    if (!fact || !own) return undefined;
    const inFull = beside.filter((one) => one.area.id === own.area.id || isCompared(one, own));
    const observations = await this.reads.rows(observationsOf, [moment.instant, inFull.map(({ id }) => id)]);
    const values = Map.groupBy(
      observations.sort((a, b) => comparePeriods(a.period, b.period)),
      (one) => one.seriesId,
    );
    const { measure, ...indicator } = fact;
    const series: SeriesFact = {
      ...own,
      measure,
      settings: seriesSettings,
      observations: values.get(seriesId) ?? [],
      baselines,
      targets,
    };
    const headline = headlineAt({ ...indicator, settings, series: [series], gaps: [] }, moment.instant.toISOString());
    return headline ? { headline, beside, values } : undefined;
  }

  /** What some series show in a period of their own, by series; those without a value then are left out. */
  async valuesIn(wanted: readonly { id: string; period: string }[], moment: Moment): Promise<Map<string, Known>> {
    if (wanted.length === 0) return new Map();
    const rows = await this.reads.rows(observationsIn, [
      moment.instant,
      wanted.map(({ id }) => id),
      wanted.map(({ period }) => period),
    ]);
    return new Map(rows.map((row) => [row.seriesId, row]));
  }
}

/** Whether a series is drawn beside the headline for comparison: another city, county or country, the same people. */
export function isCompared(one: ShownSeries, headline: Pick<ShownSeries, 'area' | 'group'>): boolean {
  return outerLevels.includes(one.area.level) && one.area.id !== headline.area.id && one.group === headline.group;
}
