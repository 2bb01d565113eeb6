import { type ChartLook } from './chart-look';
import { toLinesChart } from './lines-chart';
import { type ChartWords, type TargetChartFacts, toTargetChart } from './target-chart';
import { targetRows } from './target-rows';

const look: ChartLook = {
  paper: '#fff',
  ink: '#000',
  ink2: '#333',
  ink3: '#666',
  line: '#ddd',
  accent: '#0aa',
  wash: '#eff',
  status: '#960',
  face: 'Open Sans',
};
const words: ChartWords = {
  value: (value) => `${value} %`,
  axis: (value) => `${value} %`,
  period: (period) => period,
  outcome: 'Utfall',
  target: 'Mål',
  forecast: 'Egen prognos',
  projection: 'Prognos från SCB',
  break: 'Tidsseriebrott',
};
const facts: TargetChartFacts = {
  outcome: { period: ['2018', '2019', '2020', '2021', '2022'], value: [80, 81, null, 82, 83] },
  open: new Set(['2022']),
  breaks: new Set(['2021']),
  baseline: { period: '2018', value: 80 },
  targets: [{ period: '2026', value: 88 }],
  forecast: { period: ['2023', '2026'], median: [84, 86], low: [83, 84], high: [85, 88.5] },
  projection: { period: ['2026'], value: [85] },
};

interface Drawn {
  name?: string;
  type: string;
  data: { value: [number, number | null]; symbol?: string; itemStyle?: { color: string } }[];
}
const seriesOf = (option: object): Drawn[] => (option as { series: Drawn[] }).series;

describe('The chart of a value on its way to a target', () => {
  it('draws what is there, each part under its name', () => {
    const names = seriesOf(toTargetChart(facts, words, look)).flatMap((series) => series.name ?? []);

    expect(names).toEqual(['Egen prognos', 'Prognos från SCB', 'Utfall', 'Mål']);
  });

  it('leaves out what is not there', () => {
    const bare = { ...facts, forecast: null, projection: null, targets: [], breaks: new Set<string>() };

    const names = seriesOf(toTargetChart(bare, words, look)).flatMap((series) => series.name ?? []);

    expect(names).toEqual(['Utfall', 'Mål']);
  });

  it('breaks the line where a value is missing and where a new way of counting begins', () => {
    const outcome = seriesOf(toTargetChart(facts, words, look)).find((series) => series.name === 'Utfall');

    expect(outcome?.data.map((point) => point.value)).toEqual([
      [2018, 80],
      [2019, 81],
      [2020, null],
      [2020.5, null],
      [2021, 82],
      [2022, 83],
    ]);
  });

  it('gives the newest value the colour of its status, and an open ring where it is not final', () => {
    const outcome = seriesOf(toTargetChart(facts, words, look)).find((series) => series.name === 'Utfall');

    expect(outcome?.data.at(-1)?.itemStyle).toEqual({ color: '#fff', borderColor: '#960', borderWidth: 2 });
  });

  it('holds all that is drawn within round ends of its scale, with labels at real periods', () => {
    const option = toTargetChart(facts, words, look) as {
      yAxis: { min: number; max: number };
      xAxis: { axisLabel: { customValues: number[]; formatter: (time: number) => string } };
      tooltip: { renderMode: string };
    };

    expect(option.yAxis.min).toBe(80);
    expect(option.yAxis.max).toBe(90);
    expect(option.xAxis.axisLabel.customValues.map(option.xAxis.axisLabel.formatter)).toContain('2026');
    expect(option.tooltip.renderMode).toBe('richText');
  });

  it('words its tooltip itself: the period, then each named value', () => {
    const { tooltip } = toTargetChart(facts, words, look) as { tooltip: { formatter: (points: object[]) => string } };

    const text = tooltip.formatter([
      { seriesName: 'Utfall', value: [2022, 83] },
      { seriesName: 'series\u00000', value: [2022, 80] },
    ]);

    expect(text).toBe('2022\nUtfall  83 %');
  });

  it('gives the keyboard and the table every time once, in order', () => {
    const rows = targetRows(facts);

    expect(rows.map((row) => row.period)).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2026']);
    expect(rows.at(-1)).toEqual({
      period: '2026',
      time: 2026,
      outcome: null,
      target: 88,
      median: 86,
      low: 84,
      high: 88.5,
      projection: 85,
    });
  });
});

describe('The chart of several lines', () => {
  const line = (name: string, own = false) => ({ name, own, period: ['2021', '2022'], value: [1, 2] });

  it('shows at most four, the own one heavier', () => {
    const series = seriesOf(
      toLinesChart(
        ['A', 'B', 'C', 'D', 'E'].map((name) => line(name, name === 'A')),
        words,
        look,
      ),
    );

    expect(series.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    const width = (index: number) => (series[index] as unknown as { lineStyle: { width: number } }).lineStyle.width;
    expect(width(0)).toBeGreaterThan(width(1));
  });

  it('tells the others apart by dash as well as colour', () => {
    const series = seriesOf(toLinesChart([line('B'), line('C'), line('D')], words, look));

    const dashes = series.map((one) =>
      JSON.stringify((one as unknown as { lineStyle: { type: unknown } }).lineStyle.type),
    );
    expect(new Set(dashes).size).toBe(3);
  });
});
