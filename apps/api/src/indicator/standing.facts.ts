import type { AreaLevel, GapMeasure, IndicatorKind, IndicatorRole, Origin, Text, Unit } from '@malbild/contract';
import type { Direction, Method, ObservationState, Period, Status, Versioned } from '@malbild/domain';
import type { EntityManager } from 'typeorm';

/** How an indicator is judged, one version. */
export interface SettingFact extends Versioned {
  method: Method;
  direction: Direction | null;
  role: IndicatorRole;
  naturalLimit: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  intervalMonths: number;
  lagMonths: number;
  graceMonths: number;
  manualStatus: Status | null;
  origin: Origin;
}

export interface SeriesSettingFact extends Versioned {
  judged: boolean;
  direction: Direction | null;
  naturalLimit: number | null;
}

export interface ObservationFact extends Versioned {
  period: Period;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  state: ObservationState;
  flag: string | null;
}

export interface BaselineFact extends Versioned {
  period: Period;
  value: number | null;
  origin: Origin;
}

export interface TargetFact extends Versioned {
  period: Period;
  value: number;
  contradictsDirection: boolean;
  origin: Origin;
}

export interface SeriesFact {
  id: string;
  measure: string;
  measureName: Text | null;
  unit: Unit;
  group: string;
  area: { id: string; level: AreaLevel; code: string; name: string };
  settings: SeriesSettingFact[];
  observations: ObservationFact[];
  baselines: BaselineFact[];
  targets: TargetFact[];
}

export interface GapFact extends Versioned {
  id: string;
  measure: GapMeasure;
  level: AreaLevel | null;
  minDenominator: number | null;
  origin: Origin;
  /** The class of each area by id, and what the classes are called. */
  classes: Record<string, number> | null;
  classNames: { class: number; name: Text }[] | null;
  backgroundIndicatorId: string | null;
  /** Values of the background indicator by which areas are ranked. */
  ranks: (ObservationFact & { areaId: string })[];
  baselines: BaselineFact[];
  targets: TargetFact[];
}

/** All that an indicator's verdicts rest on, in all versions or in those in force. */
export interface IndicatorFacts {
  id: string;
  unit: Unit;
  kind: IndicatorKind;
  decimals: number;
  origin: Origin;
  settings: SettingFact[];
  series: SeriesFact[];
  gaps: GapFact[];
}

type Of<Fact, Key extends string> = Fact & Record<Key, string>;

const versions = `recorded_at AS "recordedAt", superseded_at AS "supersededAt"`;
const observed = `o.period, o.value, o.numerator, o.denominator, o.state, o.flag,
  o.recorded_at AS "recordedAt", o.superseded_at AS "supersededAt"`;

/**
 * Reads what the verdicts of some indicators rest on.
 *
 * @param versionsWanted `in-force`: what holds now, for a write; `all`: the whole history, for a replay
 */
export async function loadFacts(
  manager: EntityManager,
  indicatorIds: readonly string[],
  versionsWanted: 'in-force' | 'all',
): Promise<IndicatorFacts[]> {
  const now = (table: string): string => (versionsWanted === 'in-force' ? `AND ${table}.superseded_at IS NULL` : '');
  const rows = <Row>(sql: string): Promise<Row[]> => manager.query<Row[]>(sql, [indicatorIds]);

  const indicators = await rows<Omit<IndicatorFacts, 'settings' | 'series' | 'gaps'>>(
    `SELECT id, unit, kind, decimals, origin FROM indicator WHERE id = ANY ($1) ORDER BY id`,
  );
  const settings = await rows<Of<SettingFact, 'indicatorId'>>(
    `SELECT indicator_id AS "indicatorId", method, direction, role, natural_limit AS "naturalLimit", band_low AS "bandLow",
       band_high AS "bandHigh", interval_months AS "intervalMonths", lag_months AS "lagMonths", grace_months AS "graceMonths",
       manual_status AS "manualStatus", origin, ${versions}
     FROM judgement_setting s WHERE indicator_id = ANY ($1) ${now('s')}`,
  );
  const series = await rows<
    Of<Pick<SeriesFact, 'id' | 'measure' | 'measureName' | 'unit' | 'group' | 'area'>, 'indicatorId'>
  >(
    `SELECT s.id, s.indicator_id AS "indicatorId", s.measure, s.measure_name AS "measureName", s.unit, s.group_key AS group,
       json_build_object('id', a.id, 'level', a.level, 'code', a.code, 'name', a.name) AS area
     FROM series s JOIN area a ON a.id = s.area_id WHERE s.indicator_id = ANY ($1) ORDER BY s.id`,
  );
  const seriesSettings = await rows<Of<SeriesSettingFact, 'seriesId'>>(
    `SELECT x.series_id AS "seriesId", x.judged, x.direction, x.natural_limit AS "naturalLimit",
       x.recorded_at AS "recordedAt", x.superseded_at AS "supersededAt"
     FROM series_setting x JOIN series s ON s.id = x.series_id WHERE s.indicator_id = ANY ($1) ${now('x')}`,
  );
  const observations = await rows<Of<ObservationFact, 'seriesId'>>(
    `SELECT o.series_id AS "seriesId", ${observed}
     FROM observation o JOIN series s ON s.id = o.series_id WHERE s.indicator_id = ANY ($1) ${now('o')}`,
  );
  const gaps = await rows<Of<Omit<GapFact, 'ranks' | 'baselines' | 'targets'>, 'indicatorId'>>(
    `SELECT g.id, g.indicator_id AS "indicatorId", g.measure, g.level, g.min_denominator AS "minDenominator", g.origin,
       g.background_indicator_id AS "backgroundIndicatorId", g.recorded_at AS "recordedAt", NULL AS "supersededAt",
       (SELECT jsonb_object_agg(area_id, class) FROM area_class WHERE classification_id = g.classification_id) AS classes,
       (SELECT classes FROM area_classification WHERE id = g.classification_id) AS "classNames"
     FROM gap g WHERE g.indicator_id = ANY ($1) ORDER BY g.id`,
  );
  const ranks = await rows<Of<ObservationFact & { areaId: string }, 'gapId'>>(
    `SELECT g.id AS "gapId", s.area_id AS "areaId", ${observed}
     FROM gap g JOIN series s ON s.indicator_id = g.background_indicator_id AND s.group_key = 'T'
     JOIN area a ON a.id = s.area_id AND a.level = g.level
     JOIN observation o ON o.series_id = s.id WHERE g.indicator_id = ANY ($1) ${now('o')}`,
  );
  const subject = `b.series_id AS "seriesId", b.gap_id AS "gapId"`;
  const owned = `JOIN (SELECT id FROM series WHERE indicator_id = ANY ($1)
      UNION ALL SELECT id FROM gap WHERE indicator_id = ANY ($1)) own ON own.id = coalesce(b.series_id, b.gap_id)`;
  const baselines = await rows<BaselineFact & Subject>(
    `SELECT ${subject}, b.period, b.value, b.origin, b.recorded_at AS "recordedAt", b.superseded_at AS "supersededAt"
     FROM baseline b ${owned} WHERE true ${now('b')}`,
  );
  const targets = await rows<TargetFact & Subject>(
    `SELECT ${subject}, b.period, b.value, b.contradicts_direction AS "contradictsDirection", b.origin,
       b.recorded_at AS "recordedAt", b.superseded_at AS "supersededAt"
     FROM target b ${owned} WHERE true ${now('b')} ORDER BY b.period`,
  );

  const by = {
    settings: Map.groupBy(settings, (row) => row.indicatorId),
    series: Map.groupBy(series, (row) => row.indicatorId),
    gaps: Map.groupBy(gaps, (row) => row.indicatorId),
    seriesSettings: Map.groupBy(seriesSettings, (row) => row.seriesId),
    observations: Map.groupBy(observations, (row) => row.seriesId),
    ranks: Map.groupBy(ranks, (row) => row.gapId),
    baselines: Map.groupBy(baselines, subjectOf),
    targets: Map.groupBy(targets, subjectOf),
  };
  return indicators.map((indicator) => ({
    ...indicator,
    settings: by.settings.get(indicator.id) ?? [],
    series: (by.series.get(indicator.id) ?? []).map((row) => ({
      ...row,
      settings: by.seriesSettings.get(row.id) ?? [],
      observations: by.observations.get(row.id) ?? [],
      baselines: by.baselines.get(row.id) ?? [],
      targets: by.targets.get(row.id) ?? [],
    })),
    gaps: (by.gaps.get(indicator.id) ?? []).map((row) => ({
      ...row,
      ranks: by.ranks.get(row.id) ?? [],
      baselines: by.baselines.get(row.id) ?? [],
      targets: by.targets.get(row.id) ?? [],
    })),
  }));
}

interface Subject {
  seriesId: string | null;
  gapId: string | null;
}

function subjectOf({ seriesId, gapId }: Subject): string {
  return seriesId ?? gapId ?? '';
}
