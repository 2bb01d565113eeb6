import type {
  DeviationResponse,
  Draft,
  IndicatorRole,
  ReportCell,
  ReportIndicator,
  ReportRow,
  Trace,
} from '@malbild/contract';
import {
  comparePeriods,
  expectedPeriod,
  type IsoDate,
  parsePeriod,
  type Period,
  type PeriodKind,
  periodsEndedBy,
} from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { loadFacts } from '../indicator/standing.facts';
import { type JudgedFacts, seriesFactsAt } from '../indicator/standing.verdicts';
import type { Moment } from '../platform/as-of';
import { prepared } from '../platform/reads';
import { isLocked } from './cell-lock';
import type { ReportFact } from './report-facts';
import { headlineSeries, type ReportSeries, seriesOfReport } from './report-series';
import type { RoundGoalFact } from './round-facts';
import { endingBy, type RoundVerdict, verdictsOfCommittees } from './round-verdicts';

/** How many periods the grid shows beside each other, the current one included. */
const columnCount = 7;

/** An indicator of a report with its verdict as the round takes it. */
export type ReportedIndicator = ReportIndicator & { verdict: RoundVerdict };

/**
 * The indicators of a report with their rows, cells, drafts, marks and responses.
 *
 * @param manager of a transaction that has the committee's drafts in sight
 */
export async function indicatorsOfReport(
  manager: EntityManager,
  report: ReportFact,
  goals: readonly RoundGoalFact[],
  memberId: string,
  moment: Moment,
): Promise<ReportedIndicator[]> {
  const rows = await seriesOfReport(manager, report.id);
  const ids = [...new Set(rows.map(({ indicatorId }) => indicatorId))];
  const taken = { cutOff: report.cutOff, moment };
  const verdicts = await verdictsOfCommittees(manager, [report.committeeId], ids, taken);
  const described = await describe(manager, ids);
  const judged = await factsOfRows(manager, ids, rows, taken);
  const cells = await loadCells(manager, report.id, rows, memberId);
  const marks = await loadMarks(manager, report.id);
  return verdicts.flatMap((verdict) => {
    const words = described.get(verdict.indicatorId);
    const own = rows.filter(({ indicatorId }) => indicatorId === verdict.indicatorId);
    const main = judged.get(own.find((row) => row.main)?.seriesId ?? '');
    if (!words || !main) return [];
    const { kind, periods } = columnsFor(main, report.cutOff);
    const newest = newestKnown(main);
    const { rhythm } = main.facts;
    return [
      {
        ...words,
        verdict,
        role: verdict.role,
        weight: verdict.weight,
        goals: goals.flatMap(({ goal, indicatorIds }) => (indicatorIds.includes(verdict.indicatorId) ? goal.code : [])),
        periodKind: kind,
        expected: rhythm ? expectedPeriod(newest, kind, rhythm, report) : null,
        rows: own
          .flatMap((row) => rowOf(row, judged.get(row.seriesId), periods, cells))
          .sort((a, b) => Number(b.main) - Number(a.main) || (a.group < b.group ? -1 : 1)),
        standing: verdict.standing,
        target: verdict.target && { ...verdict.target, origin: verdict.standing.origin },
        ready: marks.ready.get(verdict.indicatorId) ?? null,
        response: marks.responses.get(verdict.indicatorId) ?? null,
      },
    ];
  });
}

type Words = Pick<
  ReportIndicator,
  'code' | 'title' | 'question' | 'definition' | 'unit' | 'decimals' | 'direction' | 'producer'
>;

async function describe(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Words>> {
  const rows = await prepared<Words & { id: string; role: IndicatorRole }>(
    manager,
    `SELECT i.id, i.code, i.title, i.question, i.definition, i.unit, i.decimals, j.direction,
       i.source ->> 'producer' AS producer
     FROM indicator i JOIN judgement_setting j ON j.indicator_id = i.id AND j.superseded_at IS NULL WHERE i.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** What each row is judged on, without the values that the round does not take. */
async function factsOfRows(
  manager: EntityManager,
  indicatorIds: readonly string[],
  rows: readonly ReportSeries[],
  { cutOff, moment }: { cutOff: IsoDate; moment: Moment },
): Promise<Map<string, JudgedFacts>> {
  const seriesIds = [...rows.map(({ seriesId }) => seriesId), ...(await headlineSeries(manager, indicatorIds))];
  const facts = await loadFacts(manager, indicatorIds, 'in-force', seriesIds);
  const judged = facts.flatMap((one) => seriesFactsAt(endingBy(one, cutOff), moment.instant.toISOString()));
  return new Map(judged.map((one) => [one.series.id, one]));
}

/** The last periods of the kind that the series has values of, or is to reach its target in. */
function columnsFor({ facts }: JudgedFacts, cutOff: IsoDate): { kind: PeriodKind; periods: Period[] } {
  const known = [...facts.points].sort((a, b) => comparePeriods(a.period, b.period)).at(-1)?.period;
  const kind = parsePeriod(known ?? facts.targets[0]?.period ?? '')?.kind ?? 'year';
  return { kind, periods: periodsEndedBy(kind, cutOff, columnCount) };
}

function newestKnown({ facts }: JudgedFacts): Period | null {
  const known = facts.points.filter(({ value }) => value !== null).map(({ period }) => period);
  return known.sort(comparePeriods).at(-1) ?? null;
}

function rowOf(
  { seriesId, main, ownArea }: ReportSeries,
  judged: JudgedFacts | undefined,
  periods: readonly Period[],
  { known, drafts }: Cells,
): ReportRow[] {
  if (!judged) return [];
  const { series, facts, follows } = judged;
  return [
    {
      series: seriesId,
      area: { level: series.area.level, code: series.area.code, name: series.area.name },
      group: series.group,
      measure: series.measureName,
      main,
      judged: ownArea ? main : judged.judged,
      facts,
      follows,
      cells: periods.map((period): ReportCell => {
        const there = known.get(`${seriesId} ${period}`) ?? null;
        const typed = drafts.get(`${seriesId} ${period}`);
        const fact = { state: there?.state ?? null, current: period === periods.at(-1), touched: Boolean(typed) };
        return { period, known: there, draft: draftOf(typed), locked: isLocked(fact) };
      }),
    },
  ];
}

interface Cells {
  known: Map<string, NonNullable<ReportCell['known']>>;
  drafts: Map<string, Draft>;
}

async function loadCells(
  manager: EntityManager,
  reportId: string,
  rows: readonly ReportSeries[],
  memberId: string,
): Promise<Cells> {
  const known = await prepared<NonNullable<ReportCell['known']> & { key: string }>(
    manager,
    `SELECT concat_ws(' ', series_id, period) AS key, value, state, flag, comment FROM observation
     WHERE series_id = ANY ($1) AND superseded_at IS NULL`,
    [rows.map(({ seriesId }) => seriesId)],
  );
  const drafts = await loadDrafts(manager, reportId, memberId);
  return {
    known: new Map(known.map(({ key, ...cell }) => [key, cell])),
    drafts: new Map(drafts.map(({ seriesId, period, ...draft }) => [`${seriesId} ${period}`, draft])),
  };
}

export type DraftInCell = Draft & { seriesId: string; period: Period };

/** What has been typed into the cells of a report, or into some; undone ones are there without value and comment. */
export async function loadDrafts(
  manager: EntityManager,
  reportId: string,
  memberId: string,
  seriesIds: readonly string[] | null = null,
): Promise<DraftInCell[]> {
  return prepared<DraftInCell>(
    manager,
    `SELECT d.series_id AS "seriesId", d.period, d.value, d.comment, d.version, m.name AS by, d.recorded_at AS at,
       d.member_id = $2 AS mine
     FROM draft_value d JOIN member m ON m.id = d.member_id
     WHERE d.report_id = $1 AND ($3::uuid[] IS NULL OR d.series_id = ANY ($3))`,
    [reportId, memberId, seriesIds],
  );
}

/** What stands in a cell; null where nothing was typed or it was undone. */
export function draftOf(typed: DraftInCell | Draft | undefined): Draft | null {
  if (!typed || (typed.value === null && typed.comment === null)) return null;
  const { value, comment, version, by, at, mine } = typed;
  return { value, comment, version, by, at, mine };
}

interface Marks {
  ready: Map<string, Trace>;
  responses: Map<string, DeviationResponse>;
}

async function loadMarks(manager: EntityManager, reportId: string): Promise<Marks> {
  const ready = await prepared<Trace & { id: string }>(
    manager,
    `SELECT x.indicator_id AS id, m.name AS by, x.recorded_at AS at
     FROM indicator_ready x JOIN member m ON m.id = x.member_id WHERE x.report_id = $1`,
    [reportId],
  );
  const responses = await prepared<DeviationResponse & { id: string }>(
    manager,
    `SELECT x.indicator_id AS id, x.kind, x.text, x.owner, x.due, x.version, x.origin, m.name AS by, x.recorded_at AS at
     FROM response x JOIN member m ON m.id = x.member_id WHERE x.report_id = $1 AND x.kind IS NOT NULL`,
    [reportId],
  );
  return {
    ready: new Map(ready.map(({ id, ...trace }) => [id, trace])),
    responses: new Map(responses.map(({ id, ...response }) => [id, response])),
  };
}
