import type { RoundReview, RoundSnapshot, Standing, Text } from '@malbild/contract';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CityWrite } from '../platform/city-transaction';
import { csvLine } from '../platform/csv';
import { notFound } from '../platform/problem';
import type { RoundFact } from './round-facts';

/**
 * Freezes what a round says into two files: JSON with all of it, CSV with its verdicts as a table. The JSON names the CSV's
 * SHA-256 and its own stands beside it, so that both can be proved years later.
 */
export async function freeze(
  { manager, recordedAt }: CityWrite,
  round: RoundFact,
  review: RoundReview,
): Promise<{ checksum: string }> {
  const [city] = await manager.query<{ name: Text }[]>('SELECT name FROM city');
  const { code, kind, year, opens, due, closes, cutOff } = round;
  const csv = tableOf(review);
  const snapshot: RoundSnapshot = {
    format: 'malbild-round',
    formatVersion: 1,
    city: city?.name ?? { sv: '' },
    round: { code, kind, year, opens, due, closes, cutOff, asOf: recordedAt.toISOString() },
    ...review,
    csv: { sha256: sha256(csv) },
  };
  const content = `${JSON.stringify(snapshot, null, 1)}\n`;
  const checksum = sha256(content);
  await manager.query(
    'INSERT INTO snapshot (round_id, content, csv, checksum, recorded_at) VALUES ($1, $2, $3, $4, $5)',
    [round.id, content, csv, checksum, recordedAt],
  );
  return { checksum };
}

/** A closed round's files as they were frozen. */
export interface Frozen {
  content: string;
  csv: string;
  checksum: string;
  recordedAt: string;
}

/** @throws ProblemException 404 for a round that is not closed */
export async function findSnapshot(manager: EntityManager, roundCode: string): Promise<Frozen> {
  const [frozen] = await manager.query<Frozen[]>(
    `SELECT s.content, s.csv, s.checksum, s.recorded_at AS "recordedAt"
     FROM snapshot s JOIN round r ON r.id = s.round_id WHERE r.code = $1`,
    [roundCode],
  );
  if (!frozen) throw notFound('snapshot');
  return frozen;
}

/** What a closed round says: read from its frozen file and from nothing else, so that it never drifts. */
export async function frozenReview(manager: EntityManager, roundCode: string): Promise<RoundReview> {
  const { content } = await findSnapshot(manager, roundCode);
  return JSON.parse(content) as RoundSnapshot;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const columns = [
  'about',
  'goal',
  'committee',
  'indicator',
  'title',
  'area',
  'period',
  'value',
  'unit',
  'target',
  'target_period',
  'computed',
  'score',
  'method',
  'reason',
  'self_assessment',
  'overall_judgement',
  'overall_reason',
  'disagree',
  'judged_without_data',
  'response',
];

/** One line for each goal, each goal × committee and each committee × indicator; codes are those of the product. */
function tableOf(review: RoundReview): string {
  const titles = new Map(review.indicators.map(({ code, title, unit }) => [code, { title: title.sv, unit }]));
  const lines = [
    ...review.goals.map(({ goal, computed, majority, overall, disagree, withoutData }) => ({
      about: 'goal',
      goal: goal.code,
      title: goal.name.sv,
      ...computedCells(computed),
      self_assessment: majority,
      ...overallCells(overall),
      ...markCells({ disagree, withoutData }),
    })),
    ...review.cells.map(({ goal, committee, computed, self, overall, disagree, withoutData }) => ({
      about: 'goal-committee',
      goal,
      committee,
      ...computedCells(computed),
      self_assessment: self?.status ?? null,
      ...overallCells(overall),
      ...markCells({ disagree, withoutData }),
    })),
    ...review.committees.flatMap(({ committee, indicators }) =>
      indicators.map(({ code, goals, area, latest, target, standing, response }) => ({
        about: 'committee-indicator',
        goal: goals.join(' '),
        committee: committee.code,
        indicator: code,
        title: titles.get(code)?.title ?? null,
        area: area?.name ?? null,
        period: latest?.period ?? null,
        value: latest?.value ?? null,
        unit: titles.get(code)?.unit ?? null,
        target: target?.value ?? null,
        target_period: target?.period ?? null,
        ...computedCells(standing),
        method: standing.method,
        response: response?.kind ?? null,
      })),
    ),
  ];
  const rows = lines.map((line: Record<string, string | number | null>) =>
    csvLine(columns.map((column) => line[column] ?? null)),
  );
  return [csvLine(columns), ...rows, ''].join('\r\n');
}

type Cells = Record<string, string | number | null>;

function computedCells({ status, score, reason }: Pick<Standing, 'status' | 'score' | 'reason'>): Cells {
  return { computed: status, score, reason: reason.code };
}

function overallCells(overall: RoundReview['goals'][number]['overall']): Cells {
  return { overall_judgement: overall?.status ?? null, overall_reason: overall?.reason ?? null };
}

function markCells({ disagree, withoutData }: { disagree: boolean; withoutData: boolean }): Cells {
  return { disagree: String(disagree), judged_without_data: String(withoutData) };
}
