import { type Overview } from '@malbild/contract';
import { type Interface } from '@malbild/language';
import { type MatrixCell, type MatrixGroup } from '@malbild/ui';

const KINDS = ['city-executive', 'district-committee', 'committee', 'company-board'] as const;

/** The matrix of the overview, grouped by kind of committee; cells without indicators are outside the remit. */
export function matrixOf(overview: Overview, words: Interface): MatrixGroup[] {
  const { committees, goals, matrix } = overview;
  const cells = new Map<string, MatrixCell>();
  matrix.committee.forEach((committee, index) => {
    const goal = matrix.goal[index];
    const status = matrix.status[index];
    if (goal === undefined || status === undefined) return;
    const overdue = matrix.overdue[index] ?? 0;
    cells.set(`${committee} ${goal}`, {
      voices: [{ voice: 'data', status }],
      detail: words.evidence.summary({ count: matrix.assessable[index] ?? 0, total: matrix.total[index] ?? 0 }),
      ...(overdue > 0 ? { remark: words.overview.overdue({ count: overdue }) } : {}),
    });
  });
  return KINDS.map((kind) => ({
    title: words.committees.kinds[kind],
    rows: committees.code.flatMap((code, position) => {
      const name = committees.name[position];
      if (committees.kind[position] !== kind || !name) return [];
      return [{ code, name, cells: goals.map((_, goal) => cells.get(`${position} ${goal}`) ?? null) }];
    }),
  })).filter((group) => group.rows.length > 0);
}
