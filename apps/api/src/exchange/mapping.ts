import { AreaLevel, Code, IndicatorKind, Method, Source as Provenance, Text, Unit, Direction } from '@malbild/contract';
import { z } from 'zod';
import { FileFault } from './fault';
import type { ImportedIndicator } from './intake';
import { readYaml } from './read/yaml';
import type { Source } from './read/source';

const level = AreaLevel;
const words = z.union([Text, z.string().transform((sv): Text => ({ sv }))]);

/** What somebody who knows the table says of its indicator. */
const About = z.strictObject({
  indicator: Code.optional(),
  title: words.optional(),
  question: words.optional(),
  definition: words.optional(),
  kind: IndicatorKind.optional(),
  unit: Unit.optional(),
  decimals: z.int().min(0).max(6).optional(),
  direction: Direction.optional(),
  method: Method.exclude(['manual']).optional(),
  naturalLimit: z.number().optional(),
  source: Provenance.partial({ table: true, method: true, limits: true, url: true })
    .transform((given): Provenance => ({ table: null, method: null, limits: null, url: null, ...given }))
    .optional(),
  /** The series that gives the indicator its verdict, where it has a direction: an area's, and by default all people's. */
  judged: z
    .strictObject({ level, code: z.string(), group: z.string().default('T'), measure: z.string().default('') })
    .optional(),
});
export type About = z.infer<typeof About>;

/**
 * What a table's file doesn't say of itself, in `mapping.json` (or `.yaml`) beside it, or in `<file>.mapping.json` for one file
 * of several. The command line's options say the same and go before.
 */
export const Mapping = About.extend({
  /** Kolada: by the id of the indicator there. */
  indicators: z.record(z.string(), About).optional(),
  /** Which column holds areas, at which level; `code` where all values are for one area. */
  area: z
    .strictObject({ variable: z.string().optional(), level: level.optional(), code: z.string().optional() })
    .optional(),
  /** The period of all values, where no column says it. */
  period: z.string().optional(),
  /** The column whose values are measures of their own: `MedTyp` with mean and median. */
  measure: z.string().optional(),
  /** Columns that say nothing, as they hold one value only. */
  leaveOut: z.array(z.string()).optional(),
  /** Only rows with these values are taken. */
  only: z.record(z.string(), z.array(z.string())).optional(),
  /** Words for the codes of a column: `{ "Behörighet": { "0": "behörig" } }`. */
  words: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
export type Mapping = z.infer<typeof Mapping>;

const endings = ['json', 'yaml', 'yml'];
const isMappingFile = (file: string): boolean => /(^|[/.])mapping\.(json|ya?ml)$/.test(file);

/** The source's files without the mappings that lie among them. */
export function tablesOf(source: Source, ending: RegExp): string[] {
  return source.files.filter((file) => ending.test(file) && !isMappingFile(file));
}

/**
 * The mapping for a file: its own, else the folder's, with what was said on the command line before it.
 *
 * @throws FileFault where a mapping cannot be read
 */
export async function mappingFor(source: Source, file: string, given: Mapping): Promise<Mapping> {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const own = file.replace(/(\.pxweb)?\.\w+$/, '.mapping');
  for (const candidate of [own, `${folder}mapping`, 'mapping'].flatMap((name) =>
    endings.map((end) => `${name}.${end}`),
  )) {
    if (await source.has(candidate)) {
      const read = await readMapping(source, candidate);
      return { ...read, ...given, area: { ...read.area, ...given.area } };
    }
  }
  return given;
}

async function readMapping(source: Source, file: string): Promise<Mapping> {
  // JSON is YAML too, and the reader of YAML names the line.
  const parsed = Mapping.safeParse(readYaml(await source.text(file), file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const column = issue?.path.join('.') ?? '';
  const found = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : column;
  throw new FileFault({ code: 'mapping-malformed', file, column, found, expected: issue?.message ?? 'something else' });
}

/** What a mapping says of an indicator, for one that the source knows little of: it helps where the indicator is new. */
export function indicatorFrom(about: About, code: string, file: string): ImportedIndicator {
  const { title, question, definition, kind, unit, decimals, source, direction, method, naturalLimit } = about;
  return {
    code,
    place: { file },
    ...given({ title, question, definition, kind, unit, decimals, source }),
    setting: {
      ...given({ direction, method, naturalLimit }),
      // Without a direction nobody can say what is good: shown, and not judged.
      role: direction === undefined || direction === 'neutral' ? 'background' : 'key',
    },
    authority: 'create',
  };
}

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Only those that have been said. */
function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>;
}
