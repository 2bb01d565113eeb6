import { type Period } from '@malbild/domain';
import { type EChartsCoreOption } from 'echarts/core';
import { roundScale } from '../spark/scale';
import { extent, timeOf } from '../spark/time';
import { type ChartLook } from './chart-look';

export interface Line {
  period: readonly Period[];
  /** A missing value is null and leaves a hole. */
  value: readonly (number | null)[];
}

/** What the chart of a value on its way to its target shows. */
export interface TargetChartFacts {
  outcome: Line;
  /** Periods whose value is not final: drawn as open rings. */
  open: ReadonlySet<Period>;
  /** Periods that begin a new way of counting: the line breaks before them. */
  breaks: ReadonlySet<Period>;
  baseline: { period: Period; value: number } | null;
  targets: readonly { period: Period; value: number }[];
  forecast: {
    period: readonly Period[];
    median: readonly number[];
    low: readonly number[];
    high: readonly number[];
  } | null;
  projection: Line | null;
}

/** How numbers and periods are written, and what the parts are called. */
export interface ChartWords {
  value(value: number): string;
  /** The same with no more decimals than the number needs. */
  axis(value: number): string;
  period(period: Period): string;
  outcome: string;
  target: string;
  forecast: string;
  projection: string;
  break: string;
}

/** The value line with its road to the target, the forecast's fan, others' projections and breaks, as an ECharts option. */
export function toTargetChart(facts: TargetChartFacts, words: ChartWords, look: ChartLook): EChartsCoreOption {
  const labels = labelsByTime(facts);
  const road = roadOf(facts);
  const { forecast, projection } = facts;
  const lastKnown = lastOf(facts.outcome);
  return {
    ...frame(look, labels, words, numbersOf(facts)),
    series: [
      ...(forecast ? [fan(forecast, lastKnown, look), median(forecast, lastKnown, look, words)] : []),
      {
        type: 'line',
        data: road,
        symbol: 'none',
        silent: true,
        lineStyle: { color: look.ink3, width: 1.2, type: [4, 4] },
      },
      ...(projection
        ? [
            {
              type: 'line',
              name: words.projection,
              data: pointsOf(projection),
              symbol: 'none',
              lineStyle: { color: look.ink2, width: 1.4, type: 'dotted' },
              itemStyle: { color: look.ink2 },
            },
          ]
        : []),
      {
        type: 'line',
        name: words.outcome,
        data: outcomeOf(facts, look, lastKnown),
        connectNulls: false,
        showSymbol: true,
        lineStyle: { color: look.ink, width: 2.4 },
        itemStyle: { color: look.ink },
        z: 4,
      },
      {
        type: 'custom',
        name: words.target,
        data: facts.targets.map((target) => [timeOf(target.period), target.value]),
        renderItem: targetTick(look, words),
        silent: true,
        z: 3,
      },
      {
        type: 'custom',
        data: [...facts.breaks].map((period) => [timeOf(period) - 0.5, 0]),
        renderItem: breakMark(look, words),
        silent: true,
        z: 1,
      },
    ],
  };
}

/** Periods of a chart by their time, for ticks and tooltips. */
export function labelsByTime(facts: TargetChartFacts): Map<number, Period> {
  const periods = [
    ...facts.outcome.period,
    ...facts.targets.map((target) => target.period),
    ...(facts.baseline ? [facts.baseline.period] : []),
    ...(facts.forecast?.period ?? []),
    ...(facts.projection?.period ?? []),
  ];
  return new Map(periods.map((period) => [timeOf(period), period] as const).sort(([a], [b]) => a - b));
}

/** The frame that all our line charts share: no box, light lines across, labels horizontal, our own tooltip. */
export function frame(
  look: ChartLook,
  labels: ReadonlyMap<number, Period>,
  words: Pick<ChartWords, 'value' | 'axis' | 'period'>,
  numbers: readonly number[],
): EChartsCoreOption {
  const scale = roundScale(numbers);
  const text = { fontFamily: look.face, color: look.ink2, fontSize: 12.5 };
  const times = [...labels.keys()];
  const ends = extent(times) ?? [0, 1];
  return {
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 56, top: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: ends[0],
      max: ends[1],
      axisLine: { lineStyle: { color: look.ink } },
      axisTick: { customValues: thinned(times), length: 4, lineStyle: { color: look.ink } },
      axisLabel: {
        ...text,
        customValues: thinned(times),
        formatter: (time: number) => words.period(labels.get(time) ?? String(time)),
        hideOverlap: true,
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: scale.low,
      max: scale.high,
      interval: scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: words.axis },
      splitLine: { lineStyle: { color: look.line } },
    },
    tooltip: {
      trigger: 'axis',
      // No HTML: trusted types forbid it, and richText is saved with the picture.
      renderMode: 'richText',
      backgroundColor: look.paper,
      borderColor: look.ink3,
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { ...text, color: look.ink },
      axisPointer: { type: 'line', lineStyle: { color: look.ink3, type: 'solid' } },
      formatter: (points: TooltipPoint[]) => tooltipText(points, labels, words),
    },
  };
}

interface TooltipPoint {
  seriesName?: string;
  value: readonly (number | null)[];
}

function tooltipText(
  points: readonly TooltipPoint[],
  labels: ReadonlyMap<number, Period>,
  words: Pick<ChartWords, 'value' | 'period'>,
): string {
  const time = points[0]?.value[0];
  const period = typeof time === 'number' ? labels.get(time) : undefined;
  const lines = points.flatMap((point) => {
    const value = point.value[1];
    // Series without a name of their own (the road, the fan, the breaks) are read from the drawing, not here.
    const named = point.seriesName !== undefined && !point.seriesName.startsWith('series');
    return named && typeof value === 'number' ? [`${point.seriesName ?? ''}  ${words.value(value)}`] : [];
  });
  return [period ? words.period(period) : '', ...new Set(lines)].filter(Boolean).join('\n');
}

/** At most about nine labels: the first and the last, and even steps between. */
function thinned(times: readonly number[]): number[] {
  const step = Math.ceil((times.length - 1) / 8) || 1;
  return times.filter(
    (_, index) => index === times.length - 1 || (index % step === 0 && times.length - 1 - index >= step / 2),
  );
}

/** All numbers that are drawn: what the value axis must hold. */
function numbersOf(facts: TargetChartFacts): number[] {
  return [
    ...facts.outcome.value,
    ...(facts.projection?.value ?? []),
    ...(facts.forecast ? [...facts.forecast.low, ...facts.forecast.high] : []),
    ...facts.targets.map((target) => target.value),
    facts.baseline?.value ?? null,
  ].filter((value) => value !== null);
}

function pointsOf(line: Line): [number, number | null][] {
  return line.period.map((period, index) => [timeOf(period), line.value[index] ?? null]);
}

function lastOf(line: Line): [number, number] | null {
  for (let index = line.period.length - 1; index >= 0; index--) {
    const period = line.period[index];
    const value = line.value[index];
    if (period !== undefined && value !== null && value !== undefined) return [timeOf(period), value];
  }
  return null;
}

function roadOf(facts: TargetChartFacts): [number, number][] {
  if (!facts.baseline || facts.targets.length === 0) return [];
  return [facts.baseline, ...facts.targets].map((anchor) => [timeOf(anchor.period), anchor.value]);
}

function outcomeOf(facts: TargetChartFacts, look: ChartLook, last: [number, number] | null): object[] {
  return facts.outcome.period.flatMap((period, index) => {
    const time = timeOf(period);
    const value = facts.outcome.value[index] ?? null;
    const newest = last !== null && time === last[0];
    const open = facts.open.has(period);
    const colour = newest ? look.status : look.ink;
    const point = {
      value: [time, value],
      symbol: 'circle',
      symbolSize: newest ? 11 : open ? 8 : 5,
      itemStyle: open ? { color: look.paper, borderColor: colour, borderWidth: 2 } : { color: colour },
    };
    // A point without value just before a break lifts the pen.
    return facts.breaks.has(period) ? [{ value: [time - 0.5, null], symbol: 'none' }, point] : [point];
  });
}

function median(
  forecast: NonNullable<TargetChartFacts['forecast']>,
  start: [number, number] | null,
  look: ChartLook,
  words: ChartWords,
): object {
  const path = forecast.period.map((period, index) => [timeOf(period), forecast.median[index] ?? null]);
  return {
    type: 'line',
    name: words.forecast,
    data: start ? [{ value: start, symbol: 'none' }, ...path] : path,
    symbol: 'none',
    lineStyle: { color: look.accent, width: 1.6 },
    itemStyle: { color: look.accent },
    z: 3,
  };
}

function fan(
  forecast: NonNullable<TargetChartFacts['forecast']>,
  start: [number, number] | null,
  look: ChartLook,
): object {
  const upper = forecast.period.map((period, index) => [timeOf(period), forecast.high[index] ?? 0]);
  const lower = forecast.period.map((period, index) => [timeOf(period), forecast.low[index] ?? 0]).reverse();
  const outline = [...(start ? [start] : []), ...upper, ...lower];
  return {
    type: 'custom',
    // One item that draws the whole outline; its own data only span the axes.
    data: [outline[0] ?? [0, 0]],
    renderItem: (_: unknown, api: RenderApi) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => api.coord(point)) },
      style: { fill: look.wash },
    }),
    silent: true,
    z: 0,
  };
}

/** The part of ECharts' drawing interface that our own marks use. */
interface RenderApi {
  value(dimension: number): number;
  coord(point: readonly number[]): number[];
}

function targetTick(look: ChartLook, words: ChartWords): (_: unknown, api: RenderApi) => object {
  return (_, api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: x - 9, x2: x + 9, y1: y, y2: y }, style: { stroke: look.ink, lineWidth: 3 } },
        {
          type: 'text',
          style: {
            x: x + 13,
            y,
            text: words.value(api.value(1)),
            fill: look.ink,
            font: `600 12.5px ${look.face}`,
            verticalAlign: 'middle',
          },
        },
      ],
    };
  };
}

function breakMark(look: ChartLook, words: ChartWords): (params: BreakParams, api: RenderApi) => object {
  return (params, api) => {
    const [x = 0] = api.coord([api.value(0), 0]);
    const { y, height } = params.coordSys;
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, x2: x, y1: y, y2: y + height },
          style: { stroke: look.ink3, lineWidth: 1, lineDash: [2, 3] },
        },
        { type: 'text', style: { x: x + 4, y: y + 2, text: words.break, fill: look.ink3, font: `12px ${look.face}` } },
      ],
    };
  };
}

interface BreakParams {
  coordSys: { y: number; height: number };
}
