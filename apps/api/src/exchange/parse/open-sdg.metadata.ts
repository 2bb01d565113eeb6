import type { Source as Provenance } from '@malbild/contract';
import type { Direction, Status } from '@malbild/domain';
import { z } from 'zod';
import { FileFault } from '../fault';
import type { ImportedIndicator, ImportedSetting } from '../intake';
import { measuredIn } from '../unit-of';

/** Which series is judged, and by what: one entry of `progress_calculation_options`. */
export interface ProgressOption {
  series: string | null;
  unit: string | null;
  disaggregation: { field: string; value: string }[];
  direction: Direction;
  baseYear: number;
  targetYear: number;
  target: number | null;
  limit: number | null;
}

/** What an Open SDG metadata file says that the model can hold. */
export interface OpenSdgMetadata {
  indicator: ImportedIndicator;
  /** The source computes a progress status from the data. */
  judged: boolean;
  options: ProgressOption[];
  /** Where the source names no options: the targets that its chart draws. */
  targetLines: { series: string | null; unit: string | null; year: number; value: number }[];
  /** `computation_units`, the unit of all values where the data have no column for it. */
  unitText: string | null;
  /** The first of the places that the figures cover: `Canada`. */
  coverage: string | null;
}

const defaultBaseYear = 2015;
const defaultTargetYear = 2030;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const optionalText = text.nullish().transform((value) => (value === undefined || value === '' ? null : value));
const number = z.union([z.number(), z.string().regex(/^\s*-?\d+(\.\d+)?\s*$/)]).transform(Number);
const optionalNumber = z
  .union([number, z.literal('')])
  .nullish()
  .transform((value) => (typeof value === 'number' ? value : null));

const Option = z.object({
  series: optionalText,
  unit: optionalText,
  disaggregation: z.array(z.object({ field: text, value: optionalText })).nullish(),
  direction: z.enum(['positive', 'negative']).nullish(),
  base_year: optionalNumber,
  target_year: optionalNumber,
  target: optionalNumber,
  limit: optionalNumber,
});

const TargetLine = z.object({
  series: optionalText,
  unit: optionalText,
  label_content: optionalText,
  value: optionalNumber,
});

const Metadata = z.looseObject({
  auto_progress_calculation: z.union([z.boolean(), z.string()]).nullish(),
  progress_calculation_options: z.array(Option.nullable()).nullish(),
  progress_status: optionalText,
  graph_target_lines: z.array(TargetLine).nullish(),
});

/**
 * Reads one indicator's metadata, as its keys and values.
 *
 * @param code the indicator's code, out of the file's name
 * @throws FileFault where a key that carries the model holds something else
 */
export function readMetadata(values: Record<string, unknown>, code: string, file: string): OpenSdgMetadata {
  const parsed = Metadata.safeParse(values);
  if (!parsed.success) throw new FileFault(faultOf(parsed.error, values, file));
  const {
    auto_progress_calculation: auto,
    progress_calculation_options: given,
    graph_target_lines: lines,
  } = parsed.data;
  const judged = auto === true || (typeof auto === 'string' && /^(true|yes)$/i.test(auto));
  const options = (given ?? []).filter((option) => option !== null).map(optionOf);
  // "Computed, without options" means: the headline, by the defaults.
  const inForce = options.length > 0 || !judged ? options : [optionOf({})];
  const say = (key: string): string | null => plain(values[key]);
  const title = say('indicator_name') ?? say('national_indicator_available') ?? say('graph_title');
  const definition = say('national_indicator_description') ?? say('computation_definitions');
  const unitText = say('computation_units');
  return {
    indicator: {
      code,
      place: { file },
      ...(title === null ? {} : { title: { sv: title } }),
      ...(definition === null ? {} : { definition: { sv: definition } }),
      ...(unitText === null ? {} : measuredIn(unitText)),
      source: provenanceOf(say),
      setting: settingOf(judged, inForce, parsed.data.progress_status, values),
      authority: 'rule',
    },
    judged,
    options: inForce,
    targetLines: (lines ?? []).flatMap(({ series, unit, label_content: label, value }) =>
      value === null
        ? []
        : [{ series, unit, value, year: Number(/\b(?:19|20)\d\d\b/.exec(label ?? '')?.[0] ?? defaultTargetYear) }],
    ),
    unitText,
    coverage: say('national_geographical_coverage')?.split(/[,/(]/, 1)[0]?.trim() ?? null,
  };
}

function optionOf(given: z.input<typeof Option>): ProgressOption {
  const option = Option.parse(given);
  return {
    series: option.series,
    unit: option.unit,
    disaggregation: (option.disaggregation ?? []).map(({ field, value }) => ({ field, value: value ?? '' })),
    direction: option.direction === 'positive' ? 'increase' : 'decrease',
    baseYear: option.base_year ?? defaultBaseYear,
    targetYear: option.target_year ?? defaultTargetYear,
    target: option.target,
    limit: option.limit,
  };
}

function settingOf(
  judged: boolean,
  options: ProgressOption[],
  progressStatus: string | null,
  values: Record<string, unknown>,
): ImportedSetting {
  const interval = intervalOf(values);
  const [first] = options;
  const shared: ImportedSetting = {
    ...(first ? { direction: first.direction } : {}),
    ...(first?.limit !== null && first && options.every(({ limit }) => limit === first.limit)
      ? { naturalLimit: first.limit }
      : {}),
    ...(interval === null ? {} : { intervalMonths: interval }),
  };
  if (judged) return { ...shared, method: 'required-growth', role: 'key' };
  const manualStatus = progressStatus === null ? undefined : manualStatuses[progressStatus];
  if (manualStatus === undefined) return { ...shared, method: 'required-growth', role: 'background' };
  return {
    ...shared,
    method: 'manual',
    role: 'key',
    manualStatus,
    manualReason: `progress_status: ${progressStatus ?? ''}`,
  };
}

/** A status that the source's people have set, on the city's scale. */
const manualStatuses: Record<string, Status> = {
  target_achieved: 'good',
  substantial_progress: 'good',
  moderate_progress: 'some',
  limited_progress: 'some',
  deterioration: 'none',
  not_available: 'unassessable',
  not_available_manual: 'unassessable',
};

/** How often values come, by the slowest of the named sources; null where none says. */
function intervalOf(values: Record<string, unknown>): number | null {
  const months = Object.entries(values)
    .filter(([key]) => key.startsWith('source_periodicity'))
    .flatMap(([, value]) => monthsBetween(plain(value) ?? ''));
  return months.length > 0 ? Math.max(...months) : null;
}

function monthsBetween(periodicity: string): number[] {
  const years = /(?:every|vart)\s+(\d+)\w*\s+(?:years?|år)/i.exec(periodicity)?.[1];
  if (years !== undefined) return [12 * Number(years)];
  if (/biennial|every (two|second|other) year|vartannat år/i.test(periodicity)) return [24];
  if (/annual|yearly|årlig|jährlich/i.test(periodicity)) return [12];
  if (/quarter|kvartal/i.test(periodicity)) return [3];
  return /month|månad/i.test(periodicity) ? [1] : [];
}

function provenanceOf(say: (key: string) => string | null): Provenance {
  const url = z.url().safeParse(say('source_url_1'));
  const method = say('computation_calculations');
  const limits = say('comments_limitations') ?? say('computation_limitations');
  return {
    producer: say('source_organisation_1') ?? 'Open SDG',
    table: say('source_url_text_1'),
    method: method === null ? null : { sv: method },
    limits: limits === null ? null : { sv: limits },
    licence: say('source_licence_1') ?? 'okänd',
    url: url.success ? url.data : null,
  };
}

/** A text without markup; null where there is none, or only the key of a translation that we don't have. */
function plain(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const stripped = String(value)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return stripped === '' || /^[a-z_]+\.[\w.-]+$/.test(stripped) ? null : stripped;
}

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function faultOf(error: z.ZodError, values: unknown, file: string): FileFault['fault'] {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], values);
  return {
    code: 'metadata-malformed',
    file,
    column: path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, ''),
    found: typeof found === 'string' ? found : JSON.stringify(found ?? null),
    expected: issue?.message ?? 'something else',
  };
}
