import { FileFault } from '../fault';
import type { AreaName, ImportedArea, Intake } from '../intake';
import { readCsv } from '../read/csv';
import { readFrontMatter, readYaml } from '../read/yaml';
import type { Source } from '../read/source';
import { slug } from '../group-key';
import { intact } from './each-file';
import { readData } from './open-sdg.data';
import { readMetadata, type OpenSdgMetadata } from './open-sdg.metadata';
import { pourTerms } from './open-sdg.terms';

export interface OpenSdgOptions {
  /** What the headline is about; left out: the place that most of the metadata name. */
  area?: AreaName;
}

/**
 * Reads an Open SDG folder: `data/indicator_*.csv`, metadata as `meta/*.md` or `*.yml` (with `indicator-config/*.yml` apart from
 * it where the site is built so), and `geocodes.csv`, whose areas it brings along. A file that cannot be read is refused as a whole and the
 * rest goes on, so that one run names all that has to be mended.
 */
export async function parseOpenSdg(source: Source, options: OpenSdgOptions, intake: Intake): Promise<void> {
  const files = filesOf(source);
  if (files.size === 0) {
    throw new FileFault({
      code: 'not-this-format',
      file: source.isFolder ? '.' : (source.files[0] ?? '.'),
      expected: 'an Open SDG folder has data/indicator_1-1-1.csv and meta/1-1-1.md',
    });
  }
  const geocodes = await readGeocodes(source, intake);
  const metadata = await readAllMetadata(source, files, intake);
  const whole = options.area ?? bringWhole(metadata, intake);

  for (const [code, { data }] of files) {
    const known = metadata.get(code);
    if (known === 'refused') continue;
    const unitText = known?.unitText ?? null;
    if (data === undefined) {
      if (known) intake.indicator(known.indicator);
      intake.note({ code: 'metadata-without-data', file: known?.indicator.place.file ?? code });
      continue;
    }
    await intact(intake, async () => {
      const read = await readData(source, data, code, { geocodes, whole, unitText }, intake);
      if (known) {
        intake.indicator({ ...known.indicator, decimals: read.decimals });
        pourTerms(known, read, data, intake);
      } else {
        const setting = { role: 'background' as const };
        intake.indicator({
          code,
          place: { file: data },
          title: { sv: code },
          decimals: read.decimals,
          setting,
          authority: 'create',
        });
        intake.note({ code: 'data-without-metadata', file: data });
      }
    });
  }
}

interface IndicatorFiles {
  data?: string;
  metadata: string[];
}

/** The files of each indicator by its code, in the order of the codes' numbers. */
function filesOf(source: Source): Map<string, IndicatorFiles> {
  const found = new Map<string, IndicatorFiles>();
  const of = (code: string): IndicatorFiles => {
    const known = found.get(code) ?? { metadata: [] };
    found.set(code, known);
    return known;
  };
  for (const file of source.files) {
    const data = /(?:^|\/)indicator_([\w]+(?:-[\w]+)+)\.csv$/.exec(file)?.[1];
    if (data !== undefined) of(codeOf(data)).data = file;
    const meta = /^(?:meta|indicator-config)\/(?:(?:sv|en)\/)?([\w]+(?:-[\w]+)+)\.(?:md|ya?ml)$/.exec(file)?.[1];
    if (meta !== undefined) of(codeOf(meta)).metadata.push(file);
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}

/** The product's codes are small letters: `8-5-AB` is `8-5-ab`. */
function codeOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

async function readAllMetadata(
  source: Source,
  files: Map<string, IndicatorFiles>,
  intake: Intake,
): Promise<Map<string, OpenSdgMetadata | 'refused'>> {
  const all = new Map<string, OpenSdgMetadata | 'refused'>();
  for (const [code, { metadata }] of files) {
    const besides = metadata.length > 0 || source.isFolder ? metadata : await metadataBeside(source, code);
    if (besides.length === 0) continue;
    const read = await intact(intake, async () => {
      const parts = await Promise.all(besides.map(async (file) => readKeys(await source.text(file), file)));
      return readMetadata(Object.assign({}, ...parts) as Record<string, unknown>, code, besides[0] ?? code);
    });
    all.set(code, read ?? 'refused');
  }
  return all;
}

/** One data file was given: its metadata stand in the folder beside its own. */
async function metadataBeside(source: Source, code: string): Promise<string[]> {
  const file = `../meta/${code}.md`;
  return (await source.has(file)) ? [file] : [];
}

function readKeys(text: string, file: string): Record<string, unknown> {
  return file.endsWith('.md') ? readFrontMatter(text, file) : readYaml(text, file);
}

/** Brings the areas of `geocodes.csv` along: codes stay text. */
async function readGeocodes(source: Source, intake: Intake): Promise<Map<string, string>> {
  const areas = new Map<string, string>();
  const file = source.files.find((name) => /(^|\/)geocodes\.csv$/.test(name)) ?? '../geocodes.csv';
  if (file.startsWith('..') && (source.isFolder || !(await source.has(file)))) return areas;
  await intact(intake, () =>
    readCsv(
      source,
      file,
      ({ columns }) => {
        const code = columns.findIndex((name) => name.toLowerCase() === 'geocode');
        const name = columns.findIndex((_, index) => index !== code);
        if (code === -1) throw new FileFault({ code: 'missing-column', file, row: 1, expected: 'GeoCode' });
        return (cells, row) => {
          const [id, title] = [cells[code]?.trim() ?? '', cells[name]?.trim() ?? ''];
          if (id === '') intake.fault({ code: 'blank-code', file, row, column: 'GeoCode' });
          else if (title === '') intake.fault({ code: 'area-without-name', file, row, found: id });
          else areas.set(id, title);
        };
      },
      () => intake.settle(),
    ),
  );
  for (const [code, name] of areas) intake.area({ level: 'region', code, name, parent: null });
  return areas;
}

/** The place that the figures cover as a whole: the one that most of the metadata begin with. */
function bringWhole(metadata: Map<string, OpenSdgMetadata | 'refused'>, intake: Intake): AreaName {
  const counts = new Map<string, number>();
  for (const known of metadata.values()) {
    if (known !== 'refused' && known.coverage !== null)
      counts.set(known.coverage, (counts.get(known.coverage) ?? 0) + 1);
  }
  const [name] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['Hela området'];
  const area: ImportedArea = { level: 'country', code: slug(name), name, parent: null };
  intake.area(area);
  return { level: area.level, text: area.code };
}
