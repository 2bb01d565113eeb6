import type { Administered, AdministeredTerms, Terms, TermsKind } from '@malbild/contract';
import { type Actor, can, parsePeriod } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { requireAccess } from '../identity/access';
import type { Subject } from '../indicator/recording';
import { setTerms } from '../indicator/terms';
import { type CityWrite, inCityTransaction } from '../platform/city-transaction';
import { recordHistory } from '../platform/history';
import { versionConflict } from '../platform/if-match';
import { notFound, ProblemException } from '../platform/problem';
import { newestEntry, nothingToUndo } from './entries';
import type { Administrator } from './as';
import type { At } from './records';

/** What an entry of the history keeps of terms. */
interface TermsSide {
  version: number;
  baseline: Terms['baseline'];
  targets: Terms['targets'];
}

type Row = Omit<AdministeredTerms, 'mayChange'> & { goals: string[] };

/** Baselines and targets, of series that give verdicts and of gaps: by administrators, and by process owners for their goals. */
@Injectable()
export class TermsBook {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, indicator: string | undefined): Promise<AdministeredTerms[]> {
    const rows = await read(this.dataSource.manager, { indicator });
    return rows.map((row) => shown(row, actor));
  }

  async set({ actor, author }: Administrator, kind: TermsKind, at: At, terms: Terms): Promise<AdministeredTerms> {
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const before = await find(write.manager, actor, kind, at);
        requireVersion(before, at, terms);
        await apply(write, before, terms, 'set-terms', terms.reason);
        return shown(await find(write.manager, actor, kind, at), actor);
      },
      author,
    );
  }

  /** Takes back the newest change of the terms. */
  async undo({ actor, author }: Administrator, kind: TermsKind, at: At): Promise<Administered> {
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const before = await find(write.manager, actor, kind, at);
        requireVersion(before, at, null);
        const entry = await newestEntry<TermsSide>(write.manager, kind, at.id, [`${kind}:set-terms`, `${kind}:undo`]);
        if (!entry?.old || entry.new?.version !== before.version) throw nothingToUndo();
        const version = await apply(write, before, entry.old, 'undo');
        return { id: at.id, version, removed: false };
      },
      author,
    );
  }
}

async function apply(
  write: CityWrite,
  before: Row,
  { baseline, targets }: Pick<Terms, 'baseline' | 'targets'>,
  verb: 'set-terms' | 'undo',
  reason?: string,
): Promise<number> {
  const { kind, id } = before;
  refuseOddPeriods({ baseline, targets });
  const subject: Subject = kind === 'series' ? { seriesId: id } : { gapId: id };
  await setTerms(write, subject, { baseline, targets });
  const [after] = await read(write.manager, { kind, id });
  if (!after) throw notFound(kind);
  await recordHistory(write, {
    ...{ action: `${kind}:${verb}`, subjectKind: kind, subjectId: id, reason: reason ?? null },
    ...{ old: sideOf(before), new: sideOf(after) },
  });
  return after.version;
}

function sideOf({ version, baseline, targets }: Row): TermsSide {
  return {
    version,
    baseline: baseline && { period: baseline.period, value: baseline.value },
    targets: targets.map(({ period, value }) => ({ period, value })),
  };
}

function shown({ goals, ...terms }: Row, actor: Actor): AdministeredTerms {
  return { ...terms, mayChange: can(actor, 'target:manage', { goals }) };
}

/** A process owner counts for the indicators of their goals and of the goals below these. */
async function find(manager: EntityManager, actor: Actor, kind: TermsKind, { id }: At): Promise<Row> {
  const [row] = await read(manager, { kind, id });
  if (!row) throw notFound(kind);
  requireAccess(actor, 'target:manage', { goals: row.goals });
  return row;
}

function requireVersion(before: Row, { version }: At, yours: unknown): void {
  if (before.version !== version)
    throw versionConflict({ currentVersion: before.version, current: before, yourVersion: version, yours });
}

function refuseOddPeriods({ baseline, targets }: Pick<Terms, 'baseline' | 'targets'>): void {
  const given = [
    ...(baseline ? [{ path: 'baseline.period', period: baseline.period }] : []),
    ...targets.map(({ period }, index) => ({ path: `targets.${index}.period`, period })),
  ];
  const odd = given.filter(({ period }) => !parsePeriod(period));
  const twice = given.filter(
    ({ path, period }, index) =>
      path !== 'baseline.period' &&
      given.slice(0, index).some((one) => one.path !== 'baseline.period' && one.period === period),
  );
  if (odd.length + twice.length === 0) return;
  throw new ProblemException(422, 'invalid-period', 'These periods can’t be used', [
    ...odd.map(({ path, period }) => ({ path, code: 'invalid', message: `${period} is no period` })),
    ...twice.map(({ path, period }) => ({ path, code: 'twice', message: `${period} has a target already` })),
  ]);
}

/**
 * Terms have no row of their own: their version counts the rows that baselines and targets have ever had, and those of them
 * that have been superseded, so that it grows with every change from wherever it comes.
 */
const versionOf = (column: 'series_id' | 'gap_id', id: string): string =>
  `1 + ${['baseline', 'target']
    .map((table) => `(SELECT count(*) + count(superseded_at) FROM ${table} WHERE ${column} = ${id})`)
    .join(' + ')}`;

const termsOf = (column: 'series_id' | 'gap_id', id: string): string => `
  (SELECT jsonb_build_object('period', b.period, 'value', b.value, 'origin', b.origin, 'known',
      (SELECT o.value FROM observation o WHERE o.series_id = b.series_id AND o.period = b.period AND o.superseded_at IS NULL))
    FROM baseline b WHERE b.${column} = ${id} AND b.superseded_at IS NULL) AS baseline,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('period', t.period, 'value', t.value, 'origin', t.origin,
      'contradictsDirection', t.contradicts_direction) ORDER BY t.period), '[]')
    FROM target t WHERE t.${column} = ${id} AND t.superseded_at IS NULL) AS targets,
  ${versionOf(column, id)} AS version,
  (SELECT jsonb_build_object('period', l.latest_period, 'value', l.latest_value) FROM standing l
    WHERE l.${column} = ${id} AND l.superseded_at IS NULL AND l.latest_period IS NOT NULL) AS latest`;

const goalsOf = `ARRAY(
  WITH RECURSIVE up AS (
    SELECT g.id, g.parent_id FROM indicator_goal x JOIN goal g ON g.id = x.goal_id WHERE x.indicator_id = i.id
    UNION SELECT g.id, g.parent_id FROM goal g JOIN up ON g.id = up.parent_id
  ) SELECT id FROM up) AS goals`;

const indicatorJson = `jsonb_build_object('code', i.code, 'name', i.title) AS indicator`;

function read(
  manager: EntityManager,
  { kind, id, indicator }: { kind?: TermsKind; id?: string; indicator?: string | undefined },
): Promise<Row[]> {
  return manager.query<Row[]>(
    `SELECT 'series' AS kind, s.id, ${indicatorJson}, s.measure_name AS name,
       jsonb_build_object('level', a.level, 'code', a.code, 'name', a.name) AS area, s.group_key AS "group", s.unit,
       i.decimals, coalesce(x.direction, j.direction) AS direction, ${termsOf('series_id', 's.id')}, ${goalsOf},
       0 AS rank, s.group_key AS place
     FROM series s JOIN indicator i ON i.id = s.indicator_id JOIN area a ON a.id = s.area_id
     JOIN judgement_setting j ON j.indicator_id = i.id AND j.superseded_at IS NULL
     JOIN series_setting x ON x.series_id = s.id AND x.superseded_at IS NULL AND x.judged
     WHERE $1 <> 'gap' AND ($2::uuid IS NULL OR s.id = $2) AND ($3::text IS NULL OR i.code = $3)
     UNION ALL
     SELECT 'gap', g.id, ${indicatorJson}, g.name, NULL, NULL,
       coalesce((SELECT l.detail ->> 'unit' FROM standing l WHERE l.gap_id = g.id AND l.superseded_at IS NULL), i.unit),
       i.decimals, 'decrease', ${termsOf('gap_id', 'g.id')}, ${goalsOf}, 1, lpad(g.position::text, 9, '0')
     FROM gap g JOIN indicator i ON i.id = g.indicator_id
     WHERE $1 <> 'series' AND ($2::uuid IS NULL OR g.id = $2) AND ($3::text IS NULL OR i.code = $3)
     ORDER BY indicator, rank, place`,
    [kind ?? 'both', id ?? null, indicator ?? null],
  );
}
