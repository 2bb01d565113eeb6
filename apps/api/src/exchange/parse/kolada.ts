import { parsePeriod, type ObservationState } from '@malbild/domain';
import { z } from 'zod';
import { FileFault } from '../fault';
import type { AreaName, ImportedArea, Intake, SeriesName } from '../intake';
import { indicatorFrom, mappingFor, tablesOf, type About, type Mapping } from '../mapping';
import { readJson } from '../read/json';
import type { Source } from '../read/source';
import { measuredIn } from '../unit-of';
import { intact } from './each-file';
import { pourJudged } from './judged';

const deleted = { isdeleted: z.unknown().optional(), is_deleted: z.unknown().optional() };
const Value = z.looseObject({
  gender: z.string(),
  count: z.number().nullish(),
  status: z.string().nullish(),
  value: z.union([z.number(), z.string()]).nullish(),
  ...deleted,
});
const Item = z.looseObject({
  kpi: z.string(),
  municipality: z.string(),
  period: z.union([z.string(), z.number()]).transform(String),
  values: z.array(Value),
  ...deleted,
});
const Kpi = z.looseObject({ id: z.string(), title: z.string(), description: z.string().nullish() });
const Municipality = z.looseObject({ id: z.string(), title: z.string(), type: z.string() });
const Envelope = z.looseObject({ values: z.array(z.looseObject({})) });

/** What a file of the API holds, told by its first item. */
type Content = { file: string; items: unknown[]; what: 'values' | 'indicators' | 'municipalities' | 'units' | 'other' };

/**
 * Reads answers of Kolada's API, versions 2 and 3, one page or several: values, and beside them the catalogues of indicators
 * (`kpi`) and municipalities, which give names to what has values. Kolada knows neither direction nor target: until somebody
 * sets a direction, an indicator is shown and not judged.
 */
export async function parseKolada(source: Source, given: Mapping, intake: Intake): Promise<void> {
  const contents = await readContents(source, intake);
  if (!contents.some(({ what }) => what === 'values' || what === 'units')) {
    const expected = 'an answer of Kolada has a list "values" with kpi, municipality and period';
    throw new FileFault({ code: 'not-this-format', file: source.isFolder ? '.' : (source.files[0] ?? '.'), expected });
  }
  const catalogue = new Catalogue(contents);
  const reader = new KoladaReader(catalogue, intake);
  for (const { file, items, what } of contents) {
    if (what === 'units') intake.fault({ code: 'unit-of-service', file, found: 'oudata' });
    if (what === 'other') intake.note({ code: 'file-passed-over', file, found: 'no values of Kolada' });
    if (what !== 'values') continue;
    await intact(intake, async () => {
      const mapping = await mappingFor(source, file, given);
      for (const [index, item] of items.entries()) {
        reader.read(item, file, index + 1, mapping);
        if (index % 2000 === 1999) await intake.settle();
      }
      await intake.settle();
    });
  }
}

async function readContents(source: Source, intake: Intake): Promise<Content[]> {
  const beside: string[] = [];
  if (!source.isFolder) {
    for (const file of ['kpi.json', 'municipality.json']) {
      if (!source.files.includes(file) && (await source.has(file))) beside.push(file);
    }
  }
  const contents: Content[] = [];
  for (const file of [...beside, ...tablesOf(source, /\.json$/i)]) {
    await intact(intake, async () => {
      const envelope = Envelope.safeParse(await readJson(source, file));
      const items = envelope.success ? envelope.data.values : [];
      contents.push({ file, items, what: contentOf(items[0]) });
    });
  }
  return contents;
}

function contentOf(first: Record<string, unknown> | undefined): Content['what'] {
  if (!first) return 'other';
  if ('kpi' in first) return 'municipality' in first ? 'values' : 'units';
  if ('members' in first) return 'other';
  if ('is_divided_by_gender' in first) return 'indicators';
  return 'type' in first && 'title' in first ? 'municipalities' : 'other';
}

/** Names for what has values. */
class Catalogue {
  readonly indicators = new Map<string, z.infer<typeof Kpi>>();
  readonly municipalities = new Map<string, z.infer<typeof Municipality>>();

  constructor(contents: readonly Content[]) {
    for (const { items, what } of contents) {
      for (const item of items) {
        if (what === 'indicators') keep(this.indicators, Kpi.safeParse(item).data);
        if (what === 'municipalities') keep(this.municipalities, Municipality.safeParse(item).data);
      }
    }
  }
}

function keep<One extends { id: string }>(all: Map<string, One>, one: One | undefined): void {
  if (one) all.set(one.id, one);
}

class KoladaReader {
  private readonly series = new Map<string, SeriesName>();
  private readonly areas = new Map<string, AreaName>();
  private readonly indicators = new Set<string>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly intake: Intake,
  ) {}

  read(raw: unknown, file: string, row: number, mapping: Mapping): void {
    const parsed = Item.safeParse(raw);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const found = issue?.path.join('.') ?? '';
      this.intake.fault({
        code: 'not-a-word',
        file,
        row,
        column: found,
        found,
        expected: issue?.message ?? 'Kolada’s fields',
      });
      return;
    }
    const item = parsed.data;
    if (!/^\d{4}$/.test(item.period) || !parsePeriod(item.period)) {
      this.intake.fault({ code: 'not-a-period', file, row, column: 'period', found: item.period });
      return;
    }
    const about: About = mapping.indicators?.[item.kpi] ?? mapping;
    const code = about.indicator ?? item.kpi.toLowerCase();
    this.bringIndicator(item.kpi, code, about, file);
    for (const value of item.values) this.readValue(item, value, code, file, row);
  }

  private readValue(
    item: z.infer<typeof Item>,
    value: z.infer<typeof Value>,
    code: string,
    file: string,
    row: number,
  ): void {
    const members = value.count ?? 1;
    if (item.municipality.startsWith('G') || members > 1) {
      this.intake.fault({ code: 'group-mean', file, row, column: 'municipality', found: String(members) });
      return;
    }
    const group = groups[value.gender.toUpperCase()];
    if (group === undefined) {
      this.intake.fault({ code: 'not-a-word', file, row, column: 'gender', found: value.gender, expected: 'T, K, M' });
      return;
    }
    const number = typeof value.value === 'string' ? Number(value.value) : (value.value ?? null);
    if (number !== null && !Number.isFinite(number)) {
      this.intake.fault({ code: 'not-a-number', file, row, column: 'value', found: String(value.value) });
      return;
    }
    const removed = [item.isdeleted, item.is_deleted, value.isdeleted, value.is_deleted].some(isTrue);
    const status = value.status ?? '';
    this.intake.value({
      series: this.seriesOf(code, item.municipality, group),
      ...{ file, row, column: 'value', period: item.period },
      value: removed ? null : number,
      state: removed ? 'missing' : stateOf(number, status),
      flag: removed ? 'deleted' : status || null,
      ...{ numerator: null, denominator: null, comment: null },
      ...(removed ? { removed } : {}),
    });
  }

  private bringIndicator(kpi: string, code: string, about: About, file: string): void {
    if (this.indicators.has(code)) return;
    this.indicators.add(code);
    const known = this.catalogue.indicators.get(kpi);
    const title = about.title ?? (known ? { sv: known.title } : { sv: kpi });
    const told = measuredIn(known?.title ?? '');
    const source = {
      producer: 'Kolada (RKA)',
      table: kpi,
      method: null,
      limits: null,
      licence: 'fri med angivande av källa',
      url: null,
    };
    const definition = known?.description ? { definition: { sv: known.description } } : {};
    this.intake.indicator(indicatorFrom({ ...told, source, ...definition, ...about, title }, code, file));
    pourJudged(about, code, about.unit ?? (known ? told.unit : null), file, this.intake);
  }

  private seriesOf(code: string, municipality: string, group: string): SeriesName {
    const key = `${code} ${municipality} ${group}`;
    const known = this.series.get(key);
    if (known) return known;
    const series: SeriesName = {
      ...{ indicator: code, measure: '', measureName: null, unit: null, group },
      area: this.areaOf(municipality),
    };
    this.series.set(key, series);
    return series;
  }

  /** The catalogue brings the areas that have values along, and no others. */
  private areaOf(id: string): AreaName {
    const known = this.areas.get(id);
    if (known) return known;
    const listed = this.catalogue.municipalities.get(id);
    const level = levelOf(id, listed?.type);
    if (listed && level) this.intake.area({ level, code: id, name: listed.title, parent: null });
    const area: AreaName = { level, text: id, column: 'municipality' };
    this.areas.set(id, area);
    return area;
  }
}

const groups: Record<string, string> = { T: 'T', K: 'sex=women', F: 'sex=women', M: 'sex=men' };

/** 0000 is the country, other ids of type L are regions, which Kolada writes with leading zeros. */
function levelOf(id: string, type: string | undefined): ImportedArea['level'] | null {
  if (id === '0000') return 'country';
  if (type === 'L' || (type === undefined && id.startsWith('00'))) return 'region';
  return /^\d{4}$/.test(id) ? 'municipality' : null;
}

/** `Private` protects a value, everything else explains why there is none. */
function stateOf(value: number | null, status: string): ObservationState {
  if (value !== null) return 'final';
  return /^private$/i.test(status) ? 'suppressed' : 'missing';
}

function isTrue(flag: unknown): boolean {
  return flag === true || flag === 1 || flag === '1' || flag === 'true';
}
