import { type EvidenceIndex, type GoalCard } from '@malbild/contract';
import { type Format, type Interface } from '@malbild/language';

/** The sentence that a politician can quote, in three parts; the middle one is stressed. */
export interface Headline {
  pace: string;
  known: string;
  lacking: string;
}

const LACKS = ['value', 'baseline', 'target', 'fresh'] as const;

/** Words the city's position from its goals' verdicts and the evidence index; a page without indicators has only the first part. */
export function headlineOf(
  goals: readonly Pick<GoalCard, 'rollUp'>[],
  evidence: EvidenceIndex,
  words: Interface['overview'],
  format: Format,
  locale: string,
): Headline {
  const good = goals.filter((goal) => goal.rollUp.status === 'good').length;
  const lacks = LACKS.filter((part) => evidence[part].count < evidence[part].total).map((part) => words.lack[part]);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(lacks);
  const whole = evidence.assessable.count === evidence.assessable.total;
  return {
    pace: words.pace({ good, total: goals.length }),
    known: words.known({ share: format.share(evidence.assessable) }),
    lacking: whole || lacks.length === 0 ? '.' : `; ${words.lacking({ what: list })}`,
  };
}
