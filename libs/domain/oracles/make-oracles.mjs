/**
 * Makes the tables in `src/oracles` from the published data sets: only the figures that a test compares, in our own form.
 *
 *     node libs/domain/oracles/make-oracles.mjs        (the folder of the sets: MALBILD_SAMPLES, else ../shared/data)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const root = resolve(import.meta.dirname, '../../..');
const samples = resolve(process.env.MALBILD_SAMPLES ?? resolve(root, '../shared/data'));

writeTable('required-growth.oracle.ts', {
  doc: [
    'Cases of the published rule for required growth, and one mean over series: code; baseline; year; latest; year;',
    'direction; target; year; limit; measure; its value; limit factor; score; word.',
    'Source: Statistics Canada, Canadian Indicator Framework, build of the Open SDG site (cif-data-donnees-cic, commit',
    '0004afd). Statistics Canada Open Licence.',
  ],
  tables: { requiredGrowthCases: requiredGrowthCases(), requiredGrowthMeans: requiredGrowthMeans() },
});

writeTable('canada.oracle.ts', {
  doc: [
    'Published progress of the Canadian Indicator Framework. Series: indicator; series; direction; base year; base value;',
    'current year; current value; target year; target; limit; measure; score; status. Indicators: code; number of series;',
    'score; status.',
    'Source: Statistics Canada, cif-data-donnees-cic, commit d38e805, 2026-07-23. Statistics Canada Open Licence.',
  ],
  tables: {
    canadaSeries: rowsOf('opensdg-canada-cif/progress_oracle_series.csv', ';'),
    canadaIndicators: rowsOf('opensdg-canada-cif/progress_oracle_indicator.csv', ';'),
  },
});

writeTable('oslo.oracle.ts', {
  doc: [
    'Linear progress in percent: start; target; current; expected.',
    'Source: Oslo kommune, okr-tracker, commit 66d697a, tests of key result progress. MIT.',
  ],
  tables: {
    osloCases: JSON.parse(read('okr-progress-oracle/cases.json')).map((row) =>
      [row.start, row.target, row.current, row.expected_percent].join(';'),
    ),
  },
});

writeTable('germany.oracle.ts', {
  doc: [
    'Published symbols of the German Sustainable Development Strategy. Series: name; year=value, …, as published in 2026.',
    'Cells: indicator; number of the target; year; symbol; series; rule (value, constant, direction, or worse: of the',
    'targets 2 and 3); direction; target; target year. Left out: targets whose series the set lacks, years without a',
    'symbol.',
    'Source: Statistisches Bundesamt (Destatis), open-sdg-data-starter, commit 0a01ea2, 2026-04-27; reproduction allowed',
    'with source. Selection and reading of the targets are ours.',
  ],
  tables: germany(),
});

function requiredGrowthCases() {
  return JSON.parse(read('oracles/required-growth.json')).cases.map((c) =>
    [
      ...[c.indicator, c.baselineValue, c.baselineYear, c.latestValue, c.latestYear, c.direction],
      ...[c.targetValue, c.targetYear, c.limit, c.measure, c.value, c.limitFactor, c.score, c.status],
    ].join(';'),
  );
}

function requiredGrowthMeans() {
  return JSON.parse(read('oracles/required-growth.json')).aggregate.map((mean) =>
    [mean.indicator, mean.scores.join(','), mean.meanScore, mean.status].join(';'),
  );
}

/** Which series and which rule each published target means; what is not named here lacks its series. */
function germanTargets() {
  const value = (series, direction, target, year) => ({ series, rule: 'value', direction, target, year });
  const constant = (series, direction, target) => ({ series, rule: 'constant', direction, target, year: '' });
  const toward = (series, direction) => ({ series, rule: 'direction', direction, target: '', year: '' });
  const deprivation = constant('1.1.a', 'decrease', 0);
  return {
    '1.1.a/1': deprivation,
    '1.1.b/1': { ...deprivation, series: '1.1.b' },
    '10.1/1': { series: '', rule: 'worse', direction: '', target: '', year: '' },
    '10.1/2': toward('10.1 foreigners', 'increase'),
    '10.1/3': value('10.1 difference', 'decrease', 0, 2030),
    '10.2/1': constant('10.2', 'decrease', 0),
    '16.3.a/1': toward('16.3.a', 'increase'),
    '16.3.b/1': toward('16.3.b', 'increase'),
    '3.1.a/1': value('3.1.a', 'decrease', 200, 2030),
    '3.1.c/1': value('3.1.c', 'decrease', 7, 2030),
    '3.1.d/1': value('3.1.d', 'decrease', 19, 2030),
    '3.1.f/1': toward('3.1.f', 'decrease'),
    '3.2.a/1': value('3.2.a', 'decrease', 55, 2030),
    '3.2.b/1': value('3.2.b', 'decrease', 0, 2030),
    '3.3/1': toward('3.3', 'increase'),
    '4.1.a/1': value('4.1.a', 'decrease', 9.5, 2030),
    '4.1.a/2': value('4.1.a', 'decrease', 10, 2020),
    '4.1.b/1': value('4.1.b', 'increase', 55, 2030),
    // The English text says 24 by mistake for 42.
    '4.1.b/2': value('4.1.b', 'increase', 42, 2020),
    '4.2.a/1': value('4.2.a', 'increase', 35, 2030),
    '4.2.b/1': value('4.2.b', 'increase', 60, 2020),
    '4.2.b/2': value('4.2.b', 'increase', 70, 2030),
    '4.3.a/1': value('4.3.a', 'increase', 65, 2030),
    '4.3.b/1': toward('4.3.b', 'decrease'),
    '5.1.a/1': value('5.1.a', 'decrease', 10, 2020),
    '5.1.a/2': value('5.1.a', 'decrease', 10, 2030),
    '5.1.b/1': value('5.1.b', 'increase', 40, 2030),
    '5.1.b/2': value('5.1.b', 'increase', 30, 2030),
    '5.1.c/1': value('5.1.c', 'increase', 50, 2025),
    '5.1.d/1': value('5.1.d', 'increase', 65, 2030),
    '5.1.e/1': toward('5.1.e', 'decrease'),
    // The target value stands in the graph's settings, as a line.
    '8.1/1': value('8.1', 'increase', 136.8, 2030),
    '8.2.a/1': constant('8.2.a', 'increase', -3),
    '8.2.b/1': constant('8.2.b', 'increase', -0.5),
    '8.2.c/1': constant('8.2.c', 'decrease', 60),
    '8.3/1': toward('8.3', 'increase'),
    '8.4/1': toward('8.4', 'increase'),
    '8.5.a/1': value('8.5.a', 'increase', 83, 2030),
    '8.5.a/2': value('8.5.a', 'increase', 78, 2030),
    '8.5.b/1': value('8.5.b', 'increase', 77, 2030),
    '8.5.b/2': value('8.5.b', 'increase', 60, 2030),
    '8.5.c/1': toward('8.5.c', 'increase'),
  };
}

/** Where each series is: its file and what the cells of its rows begin with; `minus` names a series to subtract. */
function germanSeries() {
  const eu = 'european union';
  return {
    '1.1.a': { file: '1-1-ab', is: ['a) material', 'germany'], minus: ['a) material', eu] },
    '1.1.b': { file: '1-1-ab', is: ['b) severe', 'germany'], minus: ['b) severe', eu] },
    '10.1 foreigners': { file: '10-1', is: ['foreigns'] },
    '10.1 difference': { file: '10-1', is: ['difference'] },
    10.2: {
      file: '10-2',
      is: ['<u>time series of the indicator', 'germany'],
      minus: ['<u>time series of the indicator', eu],
    },
    '16.3.a': { file: '16-3-ab', is: ['a)'] },
    '16.3.b': { file: '16-3-ab', is: ['b)'] },
    '3.1.a': { file: '3-1-a', is: [] },
    '3.1.c': { file: '3-1-cd', is: ['c)'] },
    '3.1.d': { file: '3-1-cd', is: ['d)'] },
    '3.1.f': { file: '3-1-f', is: [] },
    '3.2.a': { file: '3-2-a', is: ['total'] },
    '3.2.b': { file: '3-2-b', is: [] },
    3.3: { file: '3-3', is: ['germany'] },
    '4.1.a': { file: '4-1-a', is: [] },
    '4.1.b': { file: '4-1-b', is: ['<u>time series of the indicator'] },
    '4.2.a': { file: '4-2-ab', is: ['a)'] },
    '4.2.b': { file: '4-2-ab', is: ['b)'] },
    '4.3.a': { file: '4-3-a', is: [] },
    '4.3.b': { file: '4-3-b', is: ['difference'] },
    '5.1.a': { file: '5-1-a', is: ['<u>time series of the indicator'] },
    '5.1.b': { file: '5-1-bc', is: ['b)'] },
    '5.1.c': { file: '5-1-bc', is: ['c)'] },
    '5.1.d': { file: '5-1-d', is: ['<u>time series of the indicator'] },
    '5.1.e': { file: '5-1-e', is: ['difference'] },
    8.1: { file: '8-1', is: ['raw material input productivity'] },
    '8.2.a': { file: '8-2-ab', is: ['a)'] },
    '8.2.b': { file: '8-2-ab', is: ['b)'] },
    '8.2.c': { file: '8-2-c', is: [] },
    8.3: { file: '8-3', is: [] },
    8.4: { file: '8-4', is: [] },
    '8.5.a': { file: '8-5-ab', is: ['a)'] },
    '8.5.b': { file: '8-5-ab', is: ['b)'] },
    '8.5.c': { file: '8-5-c', is: [] },
  };
}

function germany() {
  const targets = germanTargets();
  const symbols = ['Sonne', 'Leicht bewölkt', 'Wolke', 'Blitz'];
  const words = ['sun', 'slightly_cloudy', 'cloud', 'thunderstorm'];
  const cells = csv('opensdg-germany-dns/published_status.csv').flatMap((cell) => {
    const code = cell.indicator.split(' ')[0];
    const target = targets[`${code}/${cell.target_no}`];
    const word = words[symbols.indexOf(cell.symbol)];
    if (!target || !word) return [];
    const { series, rule, direction, target: wanted, year } = target;
    return [[code, cell.target_no, cell.year, word, series, rule, direction, wanted, year].join(';')];
  });
  const series = Object.entries(germanSeries()).map(([name, { file, is, minus }]) => {
    const values = germanValues(file, is);
    const subtracted = minus ? germanValues(file, minus) : undefined;
    const points = [...values]
      .filter(([year]) => !subtracted || subtracted.has(year))
      .map(([year, value]) => [year, subtracted ? round(value - subtracted.get(year)) : value])
      .sort(([a], [b]) => a - b);
    return `${name};${points.map((point) => point.join('=')).join(',')}`;
  });
  return { germanSeries: series, germanCells: cells.sort((a, b) => a.localeCompare(b, 'de', { numeric: true })) };
}

/** Year → value of the rows of one series: no sex, no land, and no breakdown beyond the beginnings given. */
function germanValues(file, beginnings) {
  const values = new Map();
  for (const row of csv(`opensdg-germany-dns/data/indicator_${file}.csv`)) {
    const parts = Object.entries(row).filter(
      ([column, cell]) => cell && !['Year', 'Value', 'Units'].includes(column) && !column.startsWith('COMMENT'),
    );
    const matches = parts.length === beginnings.length && parts.every(([, cell], i) => cell.startsWith(beginnings[i]));
    if (matches && row.Value && /^\d{4}$/.test(row.Year)) values.set(Number(row.Year), Number(row.Value));
  }
  return values;
}

function round(value) {
  return Number(value.toFixed(6));
}

function rowsOf(file, separator) {
  return csv(file).map((row) => Object.values(row).join(separator));
}

function csv(file) {
  return parse(read(file), { columns: true, bom: true });
}

function read(file) {
  return readFileSync(resolve(samples, file), 'utf8');
}

function writeTable(name, { doc, tables }) {
  const text = Object.entries(tables).map(([table, rows]) => `export const ${table} = \`\n${rows.join('\n')}\n\`;\n`);
  const head = `/**\n${doc.map((line) => ` * ${line}\n`).join('')} * Made by \`oracles/make-oracles.mjs\`.\n */\n`;
  writeFileSync(resolve(root, 'libs/domain/src/oracles', name), head + text.join('\n'));
}
