import type { CellAnswer, CellBlock, CellBlockAnswer, CellChange, Draft, ObservationState } from '@malbild/contract';
import { type Actor, parsePeriod, type Period, periodEnd, periodsEndedBy } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { committeesInSight } from '../identity/access';
import { type Author, type CityWrite, inDraftTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { withCommittees } from '../platform/guarded';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { versionConflict } from '../platform/if-match';
import { notFound, ProblemException } from '../platform/problem';
import { prepared } from '../platform/reads';
import { isLocked } from './cell-lock';
import { type DraftInCell, draftOf, loadDrafts } from './report-content';
import { findReport, type ReportFact, requireWriting } from './report-facts';
import { seriesOfReport } from './report-series';

/** A cell as it should become; version 0 says that nothing stood there. */
interface NewCell {
  series: string;
  period: Period;
  version: number;
  value: number | null;
  comment: string | null;
}

/** What the grid autosaves: seen by its committee only, and no verdict moves. */
@Injectable()
export class DraftValues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves one cell; without value and comment it is undone.
   *
   * @throws ProblemException 412 `version-conflict` with both versions where somebody else was first, 409 `cell-locked`
   */
  async save(
    actor: Actor,
    author: Author,
    reportId: string,
    cell: { series: string; period: Period; version: number } & CellChange,
  ): Promise<CellAnswer> {
    return this.inReport(actor, author, reportId, async (write, report) => {
      const { locked, saved, before } = await saveCells(write, report, actor.id, [cell]);
      if (locked.length > 0)
        throw new ProblemException(
          409,
          'cell-locked',
          'This value is known for good; correct it with a reason instead',
        );
      const now = saved[0];
      if (!now) throw conflictOf(cell, byCell(before).get(keyOf(cell)));
      return { draft: draftOf(now) };
    });
  }

  /** Saves a pasted block. Each cell stands or falls alone; the answer says which. */
  async saveBlock(
    actor: Actor,
    author: Author,
    reportId: string,
    block: CellBlock,
    repeatable: Repeatable,
  ): Promise<CellBlockAnswer> {
    requireEachOnce(block);
    return this.inReport(actor, author, reportId, (write, report) =>
      once(write, repeatable, async () => {
        const ids = [...new Set(block.cells.map(({ series }) => series))];
        const kept = byCell(await loadDrafts(write.manager, reportId, actor.id, ids));
        const cells = block.cells.map((cell) => ({
          ...cell,
          comment: cell.comment === undefined ? (kept.get(keyOf(cell))?.comment ?? null) : cell.comment,
        }));
        const { locked, saved, before } = await saveCells(write, report, actor.id, cells);
        const closed = new Set(locked.map(keyOf));
        const done = byCell(saved);
        const there = byCell(before);
        return {
          cells: cells.map(({ series, period }) => {
            const key = keyOf({ series, period });
            if (closed.has(key)) return { series, period, outcome: 'locked' as const, draft: null };
            const now = done.get(key);
            return now
              ? { series, period, outcome: 'saved' as const, draft: draftOf(now) }
              : { series, period, outcome: 'conflict' as const, draft: draftOf(there.get(key)) };
          }),
        };
      }),
    );
  }

  private async inReport<Answer>(
    actor: Actor,
    author: Author,
    reportId: string,
    change: (write: CityWrite, report: ReportFact) => Promise<Answer>,
  ): Promise<Answer> {
    return inDraftTransaction(this.dataSource, this.clock, author, async (write) => {
      const report = await findReport(write.manager, actor, reportId, 'write');
      requireWriting(actor, report);
      await withCommittees(write.manager, committeesInSight(actor));
      return change(write, report);
    });
  }
}

/**
 * Writes the cells that nobody else has changed since, in one statement: of two writes on one version exactly one wins.
 *
 * @returns the cells as saved, those closed to the report, and what stands now in those that were not saved
 */
async function saveCells(
  write: CityWrite,
  report: ReportFact,
  memberId: string,
  cells: readonly NewCell[],
): Promise<{ saved: DraftInCell[]; locked: NewCell[]; before: DraftInCell[] }> {
  const { manager, recordedAt } = write;
  const locked = await lockedOf(manager, report, cells);
  const open = cells.filter((cell) => !locked.includes(cell));
  const ids = [...new Set(open.map(({ series }) => series))];
  const old = byCell(await loadDrafts(manager, report.id, memberId, ids));
  // Undone cells keep their row, so that versions go on; to everybody they are cells without a draft, version 0. In the order
  // of the key, so that two blocks over the same cells wait for each other instead of for ever.
  const saved = await prepared<DraftInCell>(
    manager,
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($1) AS w (series uuid, period text, version int, value float8, comment text)
     )
     INSERT INTO draft_value AS d (report_id, committee_id, series_id, period, value, comment, member_id, recorded_at)
     SELECT $2, $3, w.series, w.period, w.value, w.comment, $4, $5 FROM wanted w
     WHERE w.version = 0 OR EXISTS (SELECT FROM draft_value x
       WHERE x.report_id = $2 AND x.series_id = w.series AND x.period = w.period)
     ORDER BY w.series, w.period
     ON CONFLICT (report_id, series_id, period) DO UPDATE SET value = excluded.value, comment = excluded.comment,
       member_id = excluded.member_id, recorded_at = excluded.recorded_at, version = d.version + 1
     WHERE CASE WHEN d.value IS NULL AND d.comment IS NULL THEN 0 ELSE d.version END = (SELECT w.version FROM wanted w
       WHERE w.series = excluded.series_id AND w.period = excluded.period)
     RETURNING series_id AS "seriesId", period, value, comment, version, recorded_at AS at,
       (SELECT name FROM member WHERE id = $4) AS by, true AS mine`,
    [JSON.stringify(open), report.id, report.committeeId, memberId, recordedAt],
  );
  if (saved.length > 0) await recordDrafts(write, report, saved, old);
  const missed = saved.length < open.length;
  return { saved, locked, before: missed ? await loadDrafts(manager, report.id, memberId, ids) : [] };
}

/** The cells that the report may not fill; a cell that it could never have is refused outright. */
async function lockedOf(manager: EntityManager, report: ReportFact, cells: readonly NewCell[]): Promise<NewCell[]> {
  const own = new Map((await seriesOfReport(manager, report.id)).map((row) => [row.seriesId, row]));
  if (cells.some(({ series }) => !own.has(series))) throw notFound('row');
  const facts = await prepared<{ series: string; period: Period; state: ObservationState; touched: boolean }>(
    manager,
    `SELECT w.series, w.period, o.state, d.series_id IS NOT NULL AS touched
     FROM jsonb_to_recordset($1) AS w (series uuid, period text)
     LEFT JOIN observation o ON o.series_id = w.series AND o.period = w.period AND o.superseded_at IS NULL
     LEFT JOIN draft_value d ON d.report_id = $2 AND d.series_id = w.series AND d.period = w.period`,
    [JSON.stringify(cells), report.id],
  );
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  return cells.filter((cell) => {
    const kind = requirePeriod(cell, parsePeriod(own.get(cell.series)?.newest ?? '')?.kind, report.cutOff);
    const fact = byKey.get(keyOf(cell));
    const current = periodsEndedBy(kind, report.cutOff, 1)[0] === cell.period;
    return isLocked({ state: fact?.state ?? null, current, touched: fact?.touched ?? false });
  });
}

/** @throws ProblemException 422 `period-not-reported` for one that the row has no cell for */
function requirePeriod({ period }: NewCell, kind: string | undefined, cutOff: string) {
  const parsed = parsePeriod(period);
  if (parsed && (kind === undefined || parsed.kind === kind) && periodEnd(period) <= cutOff) return parsed.kind;
  throw new ProblemException(422, 'period-not-reported', 'The round does not take values of this period', [
    { path: 'period', code: 'not-reported', message: `Ended by ${cutOff}${kind ? `, a ${kind}` : ''}` },
  ]);
}

/** @throws ProblemException 400 `invalid-request` for a block with two contents for one cell */
function requireEachOnce({ cells }: CellBlock): void {
  if (new Set(cells.map(keyOf)).size < cells.length)
    throw new ProblemException(400, 'invalid-request', 'A block has each cell once');
}

/** One entry for all that was saved at once: who typed what in place of what. */
async function recordDrafts(
  write: CityWrite,
  report: ReportFact,
  saved: readonly DraftInCell[],
  old: ReadonlyMap<string, DraftInCell>,
): Promise<void> {
  const told = (cells: readonly (DraftInCell | undefined)[]): object[] =>
    cells.map((cell) => ({
      series: cell?.seriesId,
      period: cell?.period,
      value: cell?.value ?? null,
      comment: cell?.comment ?? null,
    }));
  const before = saved.map((cell) => old.get(keyOf({ series: cell.seriesId, period: cell.period })));
  await recordHistory(write, {
    action: 'report:save-values',
    subjectKind: 'report',
    subjectId: report.id,
    committeeId: report.committeeId,
    old: told(before.filter((cell) => draftOf(cell) !== null)),
    new: told(saved),
  });
}

function conflictOf({ version, value, comment }: NewCell, there: DraftInCell | undefined): ProblemException {
  const current: Draft | null = draftOf(there);
  return versionConflict({
    currentVersion: current?.version ?? 0,
    current,
    yourVersion: version,
    yours: { value, comment },
  });
}

function keyOf({ series, period }: { series: string; period: Period }): string {
  return `${series} ${period}`;
}

function byCell(drafts: readonly DraftInCell[]): Map<string, DraftInCell> {
  return new Map(drafts.map((draft) => [keyOf({ series: draft.seriesId, period: draft.period }), draft]));
}
