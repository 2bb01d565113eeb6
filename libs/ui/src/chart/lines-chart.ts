import { type Period } from '@malbild/domain';
import { type EChartsCoreOption } from 'echarts/core';
import { timeOf } from '../spark/time';
import { type ChartLook } from './chart-look';
import { type ChartWords, frame, type Line } from './target-chart';

export interface NamedLine extends Line {
  name: string;
  /** The own city, or whoever the others are compared with: in ink, heavier. */
  own: boolean;
}

/** At most four lines on one scale, told apart by weight and dash as well as by their names at the end. */
export function toLinesChart(
  lines: readonly NamedLine[],
  words: Pick<ChartWords, 'value' | 'axis' | 'period'>,
  look: ChartLook,
): EChartsCoreOption {
  const shown = lines.slice(0, 4);
  const labels = new Map<number, Period>(
    shown
      .flatMap((line) => line.period)
      .map((period) => [timeOf(period), period] as const)
      .sort(([a], [b]) => a - b),
  );
  const numbers = shown.flatMap((line) => line.value.filter((value) => value !== null));
  return {
    ...frame(look, labels, words, numbers),
    grid: { left: 4, right: 110, top: 16, bottom: 4, containLabel: true },
    series: shown.map((line, index) => ({
      type: 'line',
      name: line.name,
      data: line.period.map((period, at) => [timeOf(period), line.value[at] ?? null]),
      connectNulls: false,
      symbol: 'circle',
      symbolSize: line.own ? 6 : 4,
      lineStyle: {
        color: colourOf(line, index, look),
        width: line.own ? 2.4 : 1.6,
        type: line.own ? 'solid' : (DASHES[index % DASHES.length] ?? 'solid'),
      },
      itemStyle: { color: colourOf(line, index, look) },
      endLabel: {
        show: true,
        formatter: '{a}',
        fontFamily: look.face,
        fontSize: 12.5,
        fontWeight: line.own ? 600 : 400,
        color: look.ink,
      },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}

const DASHES = ['solid', [6, 3], [2, 3], [8, 3, 2, 3]];

function colourOf(line: NamedLine, index: number, look: ChartLook): string {
  if (line.own) return look.ink;
  return [look.accent, look.ink2, look.ink3][index % 3] ?? look.ink3;
}
