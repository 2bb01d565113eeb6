import { type Figure, keepsBound, type LeftOut } from './figure';

/** What a run has to say, for people. */
export function reportAsText(surroundings: string, figures: readonly Figure[], leftOut: readonly LeftOut[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    valueOf(figure),
    figure.spread ? `${number(figure.spread.low)}–${number(figure.spread.high)}` : '',
    mustOf(figure),
    markOf(figure),
    figure.made,
  ]);
  const heads = ['', 'median', 'all pairs', 'must', '', 'on this machine'];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const chapters = [...new Set([...figures, ...leftOut].map(({ chapter }) => chapter))].map((chapter) =>
    [
      chapter,
      ...figures.flatMap((figure, index) => (figure.chapter === chapter ? [`  ${line(rows[index] ?? [])}`] : [])),
      ...leftOut.filter((one) => one.chapter === chapter).map(({ why }) => `  left out: ${why}`),
    ].join('\n'),
  );
  return [surroundings, '', `  ${line(heads)}`, ...chapters, ''].join('\n');
}

/** The same for machines. */
export function reportAsJson(surroundings: string, figures: readonly Figure[], leftOut: readonly LeftOut[]): string {
  return JSON.stringify(
    { surroundings, figures: figures.map((figure) => ({ ...figure, kept: keepsBound(figure) ?? null })), leftOut },
    null,
    2,
  );
}

function valueOf({ value, unit }: Figure): string {
  return unit === '×' ? `${number(value)}×` : `${number(value)} ${unit}`;
}

function mustOf({ must, unit }: Figure): string {
  if (!must) return '';
  const [sign, bound] = 'atLeast' in must ? ['≥', must.atLeast] : ['≤', must.atMost];
  return `${sign} ${bound}${unit === '×' ? '×' : ` ${unit}`}`;
}

function markOf(figure: Figure): string {
  const kept = keepsBound(figure);
  return kept === undefined ? '' : kept ? 'kept' : 'MISSED';
}

/** As many digits as say something: 0.87, 1.4, 31, 250. */
export function number(value: number): string {
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}
