import { type Overview } from '@malbild/contract';
import { type Interface } from '@malbild/language';
import { type MatrixCell, type MatrixGroup, type MatrixRow } from '@malbild/ui';

const KINDS = ['city-executive', 'district-committee', 'committee', 'company-board'] as const;

/** What the matrix can be narrowed to: rows with a cell where voices disagree, or with deviations unanswered. */
export const matrixViews = ['oense', 'obesvarade'] as const;
export type MatrixView = (typeof matrixViews)[number];

/** A cell of the overview's matrix, which knows how many deviations nobody has answered. */
interface Cell extends MatrixCell {
  unanswered: number;
}

interface Row extends MatrixRow {
  cells: readonly (Cell | null)[];
}

interface Group extends MatrixGroup {
  rows: readonly Row[];
}

/** The matrix of the overview: the data's voice alone, or all three where a round has asked. Grouped by
 * kind of committee; cells without indicators are outside the remit. */
export function matrixOf(overview: Overview, words: Interface): Group[] {
  const { committees, goals, matrix } = overview;
  const cells = new Map<string, Cell>();
  matrix.committee.forEach((committee, index) => {
    const goal = matrix.goal[index];
    const status = matrix.status[index];
    if (goal === undefined || status === undefined) return;
    const overdue = matrix.overdue[index] ?? 0;
    const unanswered = matrix.unanswered[index] ?? 0;
    const remarks = [
      unanswered > 0 ? words.overview.unanswered({ count: unanswered }) : '',
      overdue > 0 ? words.overview.overdue({ count: overdue }) : '',
    ].filter(Boolean);
    cells.set(`${committee} ${goal}`, {
      voices: overview.round
        ? [
            { voice: 'committee', status: matrix.self[index] ?? null },
            { voice: 'data', status },
            { voice: 'overall', status: matrix.overall[index] ?? null },
          ]
        : [{ voice: 'data', status }],
      disagree: matrix.disagree[index] ?? false,
      withoutData: matrix.withoutData[index] ?? false,
      unanswered,
      detail: words.evidence.summary({ count: matrix.assessable[index] ?? 0, total: matrix.total[index] ?? 0 }),
      ...(remarks.length > 0 ? { remark: remarks.join(', ') } : {}),
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

/** The rows of the matrix that have a cell the view is about, with all their cells. */
export function narrowed(groups: readonly Group[], view: MatrixView | null): readonly Group[] {
  if (view === null) return groups;
  const wanted = (cell: Cell | null): boolean =>
    cell !== null && (view === 'oense' ? cell.disagree === true : cell.unanswered > 0);
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.cells.some(wanted)) }))
    .filter((group) => group.rows.length > 0);
}
