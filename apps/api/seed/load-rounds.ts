import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Member } from '../src/identity/member.entity';
import { endOfSwedishDay } from '../src/platform/clock';
import { withCommittees } from '../src/platform/guarded';
import { OverallJudgementRow } from '../src/reporting/judgement.entity';
import { GoalAssessmentRow, Report, ReportStepRow, ResponseRow } from '../src/reporting/report.entity';
import { findRound } from '../src/reporting/round-facts';
import { reviewRound } from '../src/reporting/round-review';
import { structureFrom, writeStructure } from '../src/reporting/round-structure';
import { Round } from '../src/reporting/round.entity';
import { freeze } from '../src/reporting/snapshots';
import { emailOf } from './people';
import type { SeedReport, SeedRound } from './rounds';

/**
 * Lays out the rounds of a city whose people, indicators and verdicts are there, in the order in which they were held; a closed
 * one is frozen as any round is, on what was known that day. Last of all, since it ends with the drafts' guard in force.
 */
export async function loadRounds(manager: EntityManager, rounds: readonly SeedRound[]): Promise<void> {
  await withCommittees(manager, 'all');
  const people = await peopleOf(manager);
  for (const round of rounds) await loadRound(manager, round, people);
}

interface People {
  reporter: (committee: string) => string;
  reviewer: (committee: string) => string;
  processOwner: string;
}

/** The ready people, and for the other committees somebody who is nobody in particular and can't sign in. */
async function peopleOf(manager: EntityManager): Promise<People> {
  const rows = await manager.find(Member, { select: { id: true, email: true } });
  const ready = new Map(rows.map(({ id, email }) => [email, id]));
  const other = async (key: string, name: string): Promise<string> => {
    const id = uuid();
    await manager.insert(Member, { id, email: emailOf(key), name, active: false, demo: true });
    return id;
  };
  const reporters = await other('rapportor', 'Rapportör i nämnden');
  const reviewers = await other('granskare', 'Granskare i nämnden');
  return {
    reporter: (committee) => ready.get(emailOf(`rapportor.${committee}`)) ?? reporters,
    reviewer: (committee) => ready.get(emailOf(`granskare.${committee}`)) ?? reviewers,
    processOwner: ready.get(emailOf('processagare')) ?? reviewers,
  };
}

async function loadRound(manager: EntityManager, seed: SeedRound, people: People): Promise<void> {
  const { kind, year, opens, due, closes, cutOff, closedOn } = seed;
  const id = uuid();
  const code = `${year}-${kind}`;
  await manager.insert(Round, {
    ...{ id, code, kind, year, opens, due, closes, cutOff },
    state: 'open',
    openedAt: morningOf(opens),
  });
  const structure = await structureFrom(manager, null, opens);
  await writeStructure(manager, id, structure);
  const committees = await codesOf(manager, 'committee', structure.committeeIds);
  const goals = await codesOf(manager, 'goal', structure.goalIds);
  const reports = new Map([...committees].map(([committee, committeeId]) => [committee, { id: uuid(), committeeId }]));
  for (const [committee, report] of reports) {
    const said = seed.reports.find((one) => one.committee === committee);
    const last = said?.steps.at(-1)?.step;
    const state = last ? ({ submit: 'submitted', return: 'returned', approve: 'approved' } as const)[last] : 'draft';
    await manager.insert(Report, { ...report, roundId: id, state, version: 1 + (said?.steps.length ?? 0) });
    if (said) await loadReport(manager, { ...report, reportId: report.id }, said, goals, people, opens);
  }
  for (const { goal, committee, status, reason } of seed.judgements)
    await manager.insert(OverallJudgementRow, {
      id: uuid(),
      roundId: id,
      goalId: idOf(goals, goal),
      committeeId: committee === null ? null : idOf(committees, committee),
      status,
      reason,
      memberId: people.processOwner,
      origin: 'example',
      recordedAt: morningOf(closedOn ?? lastDayOf(seed)),
    });
  if (closedOn) await close(manager, code, closedOn);
}

async function loadReport(
  manager: EntityManager,
  { reportId, committeeId }: { reportId: string; committeeId: string },
  { committee, steps, assessments, responses }: SeedReport,
  goals: Map<string, string>,
  people: People,
  opens: string,
): Promise<void> {
  const reporter = people.reporter(committee);
  const written = { reportId, committeeId, memberId: reporter, origin: 'example' as const };
  const recordedAt = morningOf(steps[0]?.on ?? opens);
  for (const { step, on, note } of steps)
    await manager.insert(ReportStepRow, {
      ...{ id: uuid(), reportId, step, note },
      memberId: step === 'submit' ? reporter : people.reviewer(committee),
      recordedAt: morningOf(on),
    });
  for (const { goal, status, analysis } of assessments)
    await manager.insert(GoalAssessmentRow, { ...written, goalId: idOf(goals, goal), status, analysis, recordedAt });
  const indicators = await codesOf(manager, 'indicator', null);
  for (const { indicator, ...response } of responses)
    await manager.insert(ResponseRow, {
      ...written,
      ...response,
      indicatorId: idOf(indicators, indicator),
      recordedAt,
    });
}

/** Closed at the end of the day, on what was known then. */
async function close(manager: EntityManager, code: string, day: string): Promise<void> {
  const instant = endOfSwedishDay(day);
  const round = await findRound(manager, code);
  const review = await reviewRound(manager, round, { day, instant });
  await freeze({ manager, recordedAt: instant, author: { memberId: null, requestId: null } }, round, review);
  await manager.update(
    Round,
    { code },
    { state: 'closed', closedAt: instant, asOf: instant, version: round.version + 1 },
  );
}

/** The newest day on which anything was handed in. */
function lastDayOf({ reports, opens }: SeedRound): string {
  return reports.flatMap(({ steps }) => steps.map(({ on }) => on)).reduce((a, b) => (a > b ? a : b), opens);
}

async function codesOf(
  manager: EntityManager,
  table: 'committee' | 'goal' | 'indicator',
  ids: readonly string[] | null,
): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; id: string }[]>(
    `SELECT code, id FROM ${table} WHERE $1::uuid[] IS NULL OR id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The rounds point to ${code}, which they do not ask`);
  return id;
}

/** People write in the morning; a day alone would be an instant in the night before. */
function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00.000Z`);
}
