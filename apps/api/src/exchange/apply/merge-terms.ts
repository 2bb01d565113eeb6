import type { Origin } from '@malbild/contract';
import { contradicts, type Direction, type Period } from '@malbild/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { SeriesTerms } from '../intake';
import type { Counts } from './merge-values';
import type { MergedIndicator } from './merge-indicators';

interface Setting {
  judged: boolean;
  direction: Direction | null;
  naturalLimit: number | null;
}

interface Baseline {
  period: Period;
  value: number | null;
  origin: Origin;
}

interface Target {
  period: Period;
  value: number;
  contradictsDirection: boolean;
  origin: Origin;
}

/** How one series is judged: as it is in force, or as it should be. */
interface Terms {
  seriesId: string;
  indicatorId: string;
  setting: Setting | null;
  baseline: Baseline | null;
  targets: Target[];
}

export interface TermsOutcome {
  targets: Counts;
  /** Series ids whose target lies on the wrong side of its baseline, those in this import and those that it turned. */
  contradicting: { code: string; period: Period; value: number }[];
  indicatorIds: string[];
}

/**
 * Brings the settings, baselines and targets of series up to what the source says. A target against the direction is stored
 * and flagged; flags follow the values, so those of all targets of the indicators are looked at.
 *
 * @param said by the id of the series
 */
export async function mergeTerms(
  manager: EntityManager,
  indicators: readonly MergedIndicator[],
  said: ReadonlyMap<string, { indicatorId: string; terms: SeriesTerms }>,
  recordedAt: Date,
): Promise<TermsOutcome> {
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const before = new Map((await readTerms(manager, [...byId.keys()])).map((one) => [one.seriesId, one]));
  const after = new Map(before);
  for (const one of before.values()) {
    if (byId.get(one.indicatorId)?.ruled)
      after.set(one.seriesId, { ...one, setting: null, baseline: null, targets: [] });
  }
  for (const [seriesId, { indicatorId, terms }] of said) {
    const old = after.get(seriesId) ?? { seriesId, indicatorId, setting: null, baseline: null, targets: [] };
    after.set(seriesId, revised(old, terms));
  }
  const flagged = await flag(manager, [...after.values()], byId);
  const writer = new TermsWriter();
  for (const one of flagged) writer.compare(before.get(one.seriesId), one);
  await writer.write(manager, recordedAt);
  return {
    targets: writer.targetCounts,
    contradicting: flagged.flatMap(({ indicatorId, targets }) =>
      targets
        .filter(({ contradictsDirection }) => contradictsDirection)
        .map(({ period, value }) => ({ code: byId.get(indicatorId)?.code ?? '', period, value })),
    ),
    indicatorIds: [...writer.indicatorIds],
  };
}

function revised(old: Terms, said: SeriesTerms): Terms {
  const silent = said.judged === undefined && said.direction === undefined && said.naturalLimit === undefined;
  const setting: Setting = {
    judged: said.judged ?? old.setting?.judged ?? false,
    direction: said.direction ?? old.setting?.direction ?? null,
    naturalLimit: said.naturalLimit ?? old.setting?.naturalLimit ?? null,
  };
  const periods = new Set(said.targets.map(({ period }) => period));
  const named = said.targets.map((target): Target => ({ ...target, contradictsDirection: false, origin: 'city' }));
  return {
    ...old,
    setting: silent ? old.setting : setting,
    baseline: said.baseline ? { ...said.baseline, origin: 'city' } : old.baseline,
    targets: [...old.targets.filter(({ period }) => !periods.has(period)), ...named],
  };
}

/** Sets the flag of every target from the baseline's value as it is now. */
async function flag(
  manager: EntityManager,
  all: Terms[],
  indicators: ReadonlyMap<string, MergedIndicator>,
): Promise<Terms[]> {
  const followed = all.filter(({ baseline }) => baseline?.value === null);
  const rows = await manager.query<{ seriesId: string; value: number | null }[]>(
    `SELECT o.series_id AS "seriesId", o.value FROM unnest($1::uuid[], $2::text[]) AS b (series_id, period)
     JOIN observation o ON o.series_id = b.series_id AND o.period = b.period AND o.superseded_at IS NULL`,
    [followed.map(({ seriesId }) => seriesId), followed.map(({ baseline }) => baseline?.period)],
  );
  const values = new Map(rows.map(({ seriesId, value }) => [seriesId, value]));
  return all.map((one) => {
    const baseline = one.baseline?.value ?? values.get(one.seriesId) ?? null;
    const direction = one.setting?.direction ?? indicators.get(one.indicatorId)?.direction ?? null;
    const targets = one.targets.map((target) => ({
      ...target,
      contradictsDirection: baseline !== null && contradicts(direction, baseline, target),
    }));
    return { ...one, targets };
  });
}

/** Collects what differs, and writes it: old rows are closed, new ones come after them. */
class TermsWriter {
  readonly indicatorIds = new Set<string>();
  readonly targetCounts: Counts = { created: 0, changed: 0, unchanged: 0 };
  private readonly settings: (Setting & { seriesId: string })[] = [];
  private readonly baselines: (Baseline & { id: string; seriesId: string })[] = [];
  private readonly targets: (Target & { id: string; seriesId: string })[] = [];
  private readonly over: Record<'settings' | 'baselines', string[]> = { settings: [], baselines: [] };
  private readonly overTargets: { seriesId: string[]; period: Period[] } = { seriesId: [], period: [] };

  compare(before: Terms | undefined, after: Terms): void {
    const { seriesId, indicatorId } = after;
    const differs = (a: unknown, b: unknown): boolean => !isDeepStrictEqual(a ?? null, b ?? null);
    if (differs(before?.setting, after.setting)) {
      this.indicatorIds.add(indicatorId);
      if (before?.setting) this.over.settings.push(seriesId);
      if (after.setting) this.settings.push({ seriesId, ...after.setting });
    }
    if (differs(before?.baseline, after.baseline)) {
      this.indicatorIds.add(indicatorId);
      if (before?.baseline) this.over.baselines.push(seriesId);
      if (after.baseline) this.baselines.push({ id: uuid(), seriesId, ...after.baseline });
    }
    const periods = new Set([...(before?.targets ?? []), ...after.targets].map(({ period }) => period));
    for (const period of periods) {
      const old = before?.targets.find((target) => target.period === period);
      const next = after.targets.find((target) => target.period === period);
      if (!differs(old, next)) {
        this.targetCounts.unchanged += 1;
        continue;
      }
      this.indicatorIds.add(indicatorId);
      this.targetCounts[old ? 'changed' : 'created'] += 1;
      if (old) {
        this.overTargets.seriesId.push(seriesId);
        this.overTargets.period.push(period);
      }
      if (next) this.targets.push({ id: uuid(), seriesId, ...next });
    }
  }

  async write(manager: EntityManager, recordedAt: Date): Promise<void> {
    await manager.query(
      'UPDATE series_setting SET superseded_at = $2 WHERE superseded_at IS NULL AND series_id = ANY ($1)',
      [this.over.settings, recordedAt],
    );
    await manager.query('UPDATE baseline SET superseded_at = $2 WHERE superseded_at IS NULL AND series_id = ANY ($1)', [
      this.over.baselines,
      recordedAt,
    ]);
    await manager.query(
      `UPDATE target t SET superseded_at = $3 FROM unnest($1::uuid[], $2::text[]) AS n (series_id, period)
       WHERE t.superseded_at IS NULL AND t.series_id = n.series_id AND t.period = n.period`,
      [this.overTargets.seriesId, this.overTargets.period, recordedAt],
    );
    await manager.query(
      `INSERT INTO series_setting (series_id, judged, direction, natural_limit, recorded_at)
       SELECT "seriesId", judged, direction, "naturalLimit", $2
       FROM jsonb_to_recordset($1) AS n ("seriesId" uuid, judged bool, direction text, "naturalLimit" float8)`,
      [JSON.stringify(this.settings), recordedAt],
    );
    await manager.query(
      `INSERT INTO baseline (id, series_id, period, value, origin, recorded_at)
       SELECT id, "seriesId", period, value, origin, $2
       FROM jsonb_to_recordset($1) AS n (id uuid, "seriesId" uuid, period text, value float8, origin text)`,
      [JSON.stringify(this.baselines), recordedAt],
    );
    await manager.query(
      `INSERT INTO target (id, series_id, period, value, contradicts_direction, origin, recorded_at)
       SELECT id, "seriesId", period, value, "contradictsDirection", origin, $2
       FROM jsonb_to_recordset($1) AS n (id uuid, "seriesId" uuid, period text, value float8, "contradictsDirection" bool,
         origin text)`,
      [JSON.stringify(this.targets), recordedAt],
    );
  }
}

/** The terms in force of all series of some indicators that have any. */
async function readTerms(manager: EntityManager, indicatorIds: readonly string[]): Promise<Terms[]> {
  return manager.query<Terms[]>(
    `SELECT s.id AS "seriesId", s.indicator_id AS "indicatorId",
       CASE WHEN x.series_id IS NULL THEN NULL
         ELSE jsonb_build_object('judged', x.judged, 'direction', x.direction, 'naturalLimit', x.natural_limit) END AS setting,
       CASE WHEN b.id IS NULL THEN NULL
         ELSE jsonb_build_object('period', b.period, 'value', b.value, 'origin', b.origin) END AS baseline,
       coalesce(t.targets, '[]') AS targets
     FROM series s
     LEFT JOIN series_setting x ON x.series_id = s.id AND x.superseded_at IS NULL
     LEFT JOIN baseline b ON b.series_id = s.id AND b.superseded_at IS NULL
     LEFT JOIN (
       SELECT series_id, jsonb_agg(jsonb_build_object('period', period, 'value', value,
         'contradictsDirection', contradicts_direction, 'origin', origin) ORDER BY period) AS targets
       FROM target WHERE superseded_at IS NULL GROUP BY series_id) t ON t.series_id = s.id
     WHERE s.indicator_id = ANY ($1) AND (x.series_id IS NOT NULL OR b.id IS NOT NULL OR t.targets IS NOT NULL)`,
    [indicatorIds],
  );
}
