import type {
  GoalVoices,
  Reference,
  ReviewedCell,
  RollUp,
  RoundReview,
  SelfAssessment,
  UnansweredDeviation,
  VoicedJudgement,
  VoiceItem,
  VoiceMarks,
} from '@malbild/contract';
import { marksOf } from '../reporting/round-review';
import type { ShownRound } from '../reporting/shown-rounds';

/** The two voices beside the data's, as a page shows them with its own verdict. */
export interface CellVoices extends VoiceMarks {
  self: SelfAssessment | null;
  overall: VoicedJudgement | null;
}

/** The verdict that a page shows: the frozen one where a closed round was asked for, else what is known at its moment. */
export function shownRollUp(shown: ShownRound, live: RollUp, cell: { computed: RollUp } | undefined): RollUp {
  return shown.frozen && cell ? cell.computed : live;
}

/** What a round's voices say beside a verdict; nothing where it has not asked. */
export function voicesBeside(verdict: RollUp, cell: ReviewedCell | undefined): CellVoices {
  const self = cell?.self ?? null;
  const overall = cell?.overall ?? null;
  return { self, overall, ...marksOf(self?.status ?? null, verdict.status, overall?.status ?? null) };
}

export function cellIn({ review }: ShownRound, goal: string, committee: string): ReviewedCell | undefined {
  return review?.cells.find((cell) => cell.goal === goal && cell.committee === committee);
}

export function goalIn({ review }: ShownRound, goal: string): RoundReview['goals'][number] | undefined {
  return review?.goals.find((one) => one.goal.code === goal);
}

/** The voices about a goal as a whole, beside the verdict that its page shows; null where no round has asked about it. */
export function goalVoices(shown: ShownRound, verdict: RollUp, code: string): GoalVoices | null {
  const goal = goalIn(shown, code);
  if (!goal) return null;
  const before = shown.before?.goals.get(code);
  return {
    self: goal.self,
    overall: goal.overall,
    ...marksOf(goal.majority, verdict.status, goal.overall?.status ?? null),
    before: shown.before && before ? { round: shown.before.round, status: before } : null,
  };
}

/** Deviations without a response, of all committees or of one. */
export function unansweredIn({ review }: ShownRound, committeeCode?: string): UnansweredDeviation[] {
  if (!review) return [];
  const names = new Map(review.indicators.map(({ code, title }) => [code, title]));
  return review.committees
    .filter(({ committee }) => committeeCode === undefined || committee.code === committeeCode)
    .flatMap(({ committee, report, indicators }) =>
      indicators
        .filter(({ unanswered }) => unanswered)
        .map(({ code, goals, standing }) => ({
          committee,
          indicator: { code, name: names.get(code) ?? { sv: code } },
          goals,
          status: standing.status,
          report: report.id,
        })),
    );
}

/** One line of the lists of what voices make of each other. */
export function voiceItem(
  goal: Reference,
  committee: Reference | null,
  verdict: RollUp,
  self: VoiceItem['self'],
  overall: VoicedJudgement | null,
): VoiceItem {
  const reason = overall && overall.reason !== '' ? overall.reason : null;
  return { goal, committee, self, data: verdict.status, overall: overall?.status ?? null, reason };
}
