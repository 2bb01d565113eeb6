/** The columns of our own CSV, with what each holds: the help of the command line and the header check read the same list. */
export const csvColumns = {
  indicator: 'code of the indicator, small letters, digits, hyphens (needed)',
  area_level: 'country, county, region, municipality, city-area, intermediate-area, primary-area or regso',
  area_code: 'code of the area, always text: 0180 stays 0180 (needed, unless --area says it for all)',
  area_name: 'for the reader; never used to find an area',
  measure: 'name of the measure, where an indicator has several',
  sex: 'women or men; blank for all',
  age: 'age or band: 20-64, 65+; blank for all',
  period: '2022 · 2022/23 · 2022-T1 · 2022-Q3 · 2022-05 · 2022-01--05 (needed)',
  value: 'a number; blank keeps what is known, .. is missing, . cannot occur (needed)',
  numerator: 'the part, for shares that are to be added up over areas',
  denominator: 'the whole, likewise',
  state: 'final, preliminary, revised, estimated, missing, suppressed or not-applicable',
  flag: "the source's own mark",
  comment: 'a remark on the value',
  title: "the indicator's title in Swedish (needed once for a new indicator)",
  title_en: 'the same in English',
  question: 'the question it answers',
  definition: 'how it is defined',
  kind: 'count, share, rate, index or amount',
  unit: 'percent, percentage-points, count, rate, kronor, index, ratio, years or other',
  decimals: '0 to 6',
  producer: 'who publishes the figures',
  table: 'the table they come from',
  licence: 'on what terms',
  url: 'where they are',
  direction: 'increase, decrease, maintain or neutral',
  method: 'required-growth, un-progress-chart, five-year-extrapolation or linear-trajectory',
  role: 'key, supporting or background',
  natural_limit: 'the end of the scale, 100 for a share',
  band_low: 'for maintain: the lower end of the band',
  band_high: 'for maintain: the upper end',
  judged: 'yes: this series gives the indicator its verdict; blank: yes where it has a baseline or a target',
  baseline_period: 'the period that change is counted from',
  baseline_value: "a decided value; blank follows the period's own",
  target_period: 'the period to reach the target by; several rows, several targets',
  target_value: 'the target',
} as const;
export type CsvColumn = keyof typeof csvColumns;

/** Further breakdowns have columns of their own: `by_birth` with `abroad` becomes the group `birth=abroad`. */
export const breakdownPrefix = 'by_';

/** The columns of `areas.csv`, which brings areas along. */
export const areaColumns = {
  level: 'as area_level',
  code: 'code within the level',
  name: 'name in Swedish',
  parent_level: 'level of the area it lies in',
  parent_code: 'code of that area',
} as const;
