export { Dumbbell, type DumbbellRow } from './bars/dumbbell';
export { ranked, RankedBars, type RankedValue } from './bars/ranked-bars';
export { Chart } from './chart/chart';
export { chartLook, type ChartLook } from './chart/chart-look';
export { type NamedLine, toLinesChart } from './chart/lines-chart';
export { type ChartWords, type TargetChartFacts, toTargetChart } from './chart/target-chart';
export { type TargetRow, targetRows } from './chart/target-rows';
export { type EntryCell, type EntryGroup, type EntryMark, type EntryRow } from './grid/entry';
export { EntryGrid } from './grid/entry-grid';
export { EntrySigns } from './grid/entry-signs';
export { type Pasted, type Place } from './grid/paste';
export { readNumber, type ReadText, writeNumber } from './grid/read-number';
export { KEPT_QUERY, Link } from './link/link';
export { AreaMap, type Outlines } from './map/area-map';
export {
  Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixGroup,
  type MatrixPlace,
  type MatrixRow,
} from './matrix/matrix';
export { DataTable, type PictureTable } from './picture/data-table';
export { Picture } from './picture/picture';
export { Bullet } from './spark/bullet';
export { type Multiple, Multiples } from './spark/multiples';
export { type Anchor, type Trail } from './spark/spark-layout';
export { Sparkline } from './spark/sparkline';
export { type Trend, TrendMark, trendOf } from './spark/trend';
export { EvidenceMeter } from './status/evidence-meter';
export { Popover } from './status/popover';
export { narrowScreen } from './screen/narrow-screen';
export { StatusBadge } from './status/status-badge';
export { StatusGlyph } from './status/status-glyph';
export { type Verdict, VerdictFacts } from './status/verdict-facts';
export { Why } from './status/why';
export { Text } from './words/text';
export { type CityText, Words } from './words/words';
