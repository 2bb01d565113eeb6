import type { IndicatorKind, IndicatorRole, Method, Source as Provenance, Text, Unit } from '@malbild/contract';
import { defaultMethod, type Direction, type Status } from '@malbild/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { ImportedIndicator, ImportedSetting } from '../intake';

interface IndicatorRow {
  id: string;
  code: string;
  title: Text;
  question: Text;
  definition: Text;
  kind: IndicatorKind;
  unit: Unit;
  decimals: number;
  source: Provenance;
}

interface SettingRow {
  indicatorId: string;
  method: Method;
  direction: Direction | null;
  role: IndicatorRole;
  weight: number;
  naturalLimit: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  intervalMonths: number;
  lagMonths: number;
  graceMonths: number;
  manualStatus: Status | null;
  manualReason: string | null;
  origin: string;
}

/** An indicator that the import speaks of, as it is in the database now. */
export interface MergedIndicator {
  id: string;
  code: string;
  unit: Unit;
  direction: Direction | null;
  /** The source decides all: what it doesn't name is withdrawn. */
  ruled: boolean;
  outcome: 'created' | 'changed' | 'unchanged';
}

/**
 * Brings the indicators and how they are judged up to what the source says. Those that values name and that nobody knows are
 * left out of the answer.
 *
 * @param codes all indicators that the source names, with a definition or without
 */
export async function mergeIndicators(
  manager: EntityManager,
  codes: readonly string[],
  definitions: ReadonlyMap<string, ImportedIndicator>,
  recordedAt: Date,
): Promise<Map<string, MergedIndicator>> {
  const before = new Map((await readIndicators(manager, codes)).map((row) => [row.code, row]));
  const settings = new Map((await readSettings(manager, codes)).map((row) => [row.indicatorId, row]));
  const merged = new Map<string, MergedIndicator>();
  const created: IndicatorRow[] = [];
  const changed: IndicatorRow[] = [];
  const settled: SettingRow[] = [];
  for (const code of codes) {
    const said = definitions.get(code);
    const old = before.get(code);
    const row = rowOf(old, said, code);
    if (!row) continue;
    if (!old) created.push(row);
    else if (!isDeepStrictEqual(old, row)) changed.push(row);
    const setting = settings.get(row.id);
    const next = settingOf(setting, said, row);
    if (!isDeepStrictEqual(setting, next)) settled.push(next);
    const untouched = old !== undefined && !changed.includes(row) && !settled.includes(next);
    merged.set(code, {
      ...{ id: row.id, code, unit: row.unit, direction: next.direction, ruled: said?.authority === 'rule' },
      outcome: !old ? 'created' : untouched ? 'unchanged' : 'changed',
    });
  }
  await writeIndicators(manager, created, changed);
  await writeSettings(manager, settled, recordedAt);
  return merged;
}

/** The indicator as it should be; undefined where nobody knows it and the source gives it no title. */
function rowOf(
  old: IndicatorRow | undefined,
  said: ImportedIndicator | undefined,
  code: string,
): IndicatorRow | undefined {
  if (old && (!said || said.authority === 'create')) return old;
  if (!old && !said?.title) return undefined;
  const unit = said?.unit ?? old?.unit ?? 'other';
  const nothing: Text = { sv: '' };
  return {
    id: old?.id ?? uuid(),
    code,
    title: { ...(old?.title ?? { sv: code }), ...said?.title },
    question: said?.question ?? old?.question ?? nothing,
    definition: said?.definition ?? old?.definition ?? nothing,
    kind: said?.kind ?? old?.kind ?? kindOf(unit),
    unit,
    decimals: said?.decimals ?? old?.decimals ?? 1,
    source: said?.source ?? old?.source ?? unknownSource,
  };
}

const unknownSource: Provenance = {
  producer: 'okänd',
  table: null,
  method: null,
  limits: null,
  licence: 'okänd',
  url: null,
};

function kindOf(unit: Unit): IndicatorKind {
  const kinds: Partial<Record<Unit, IndicatorKind>> = {
    percent: 'share',
    count: 'count',
    rate: 'rate',
    index: 'index',
    ratio: 'index',
  };
  return kinds[unit] ?? 'amount';
}

/** Where a source says nothing of its rhythm: a value a year, which may be late by a year, and a year's grace. */
const defaultRhythm = { intervalMonths: 12, lagMonths: 12, graceMonths: 12 };

function settingOf(
  old: SettingRow | undefined,
  said: ImportedIndicator | undefined,
  { id, unit }: IndicatorRow,
): SettingRow {
  if (old && (!said || said.authority === 'create')) return old;
  const given: ImportedSetting = said?.setting ?? {};
  const direction = given.direction ?? (said?.authority === 'rule' ? null : (old?.direction ?? null));
  const plain: SettingRow = {
    indicatorId: id,
    method: defaultMethod(unit),
    direction,
    // Without a direction nobody can say what is good.
    role: direction === null || direction === 'neutral' ? 'background' : 'key',
    weight: 1,
    naturalLimit: null,
    bandLow: null,
    bandHigh: null,
    ...defaultRhythm,
    manualStatus: null,
    manualReason: null,
    origin: 'city',
  };
  if (!old) return { ...plain, ...given };
  if (said?.authority !== 'rule') return { ...old, ...given };
  const { weight, lagMonths, graceMonths, origin } = old;
  return { ...plain, weight, lagMonths, graceMonths, origin, ...given };
}

function readIndicators(manager: EntityManager, codes: readonly string[]): Promise<IndicatorRow[]> {
  return manager.query<IndicatorRow[]>(
    'SELECT id, code, title, question, definition, kind, unit, decimals, source FROM indicator WHERE code = ANY ($1)',
    [codes],
  );
}

const settingColumns = `method, direction, role, weight, natural_limit AS "naturalLimit", band_low AS "bandLow",
  band_high AS "bandHigh", interval_months AS "intervalMonths", lag_months AS "lagMonths", grace_months AS "graceMonths",
  manual_status AS "manualStatus", manual_reason AS "manualReason", origin`;

function readSettings(manager: EntityManager, codes: readonly string[]): Promise<SettingRow[]> {
  return manager.query<SettingRow[]>(
    `SELECT indicator_id AS "indicatorId", ${settingColumns} FROM judgement_setting
     WHERE superseded_at IS NULL AND indicator_id IN (SELECT id FROM indicator WHERE code = ANY ($1))`,
    [codes],
  );
}

async function writeIndicators(
  manager: EntityManager,
  created: IndicatorRow[],
  changed: IndicatorRow[],
): Promise<void> {
  const rows = `jsonb_to_recordset($1) AS n (id uuid, code text, title jsonb, question jsonb, definition jsonb, kind text,
    unit text, decimals int, source jsonb)`;
  await manager.query(
    `INSERT INTO indicator (id, code, title, question, definition, kind, unit, decimals, source)
     SELECT id, code, title, question, definition, kind, unit, decimals, source FROM ${rows}`,
    [JSON.stringify(created)],
  );
  await manager.query(
    `UPDATE indicator i SET title = n.title, question = n.question, definition = n.definition, kind = n.kind, unit = n.unit,
       decimals = n.decimals, source = n.source, version = version + 1 FROM ${rows} WHERE i.id = n.id`,
    [JSON.stringify(changed)],
  );
}

async function writeSettings(manager: EntityManager, rows: SettingRow[], recordedAt: Date): Promise<void> {
  // Whoever has the indicator's form open has to hear of it.
  await manager.query(
    `UPDATE indicator i SET version = version + 1 WHERE id = ANY ($1)
     AND EXISTS (SELECT FROM judgement_setting s WHERE s.indicator_id = i.id)`,
    [rows.map(({ indicatorId }) => indicatorId)],
  );
  await manager.query(
    'UPDATE judgement_setting SET superseded_at = $2 WHERE superseded_at IS NULL AND indicator_id = ANY ($1)',
    [rows.map(({ indicatorId }) => indicatorId), recordedAt],
  );
  await manager.query(
    `INSERT INTO judgement_setting (indicator_id, recorded_at, method, direction, role, weight, natural_limit, band_low,
       band_high, interval_months, lag_months, grace_months, manual_status, manual_reason, origin)
     SELECT "indicatorId", $2, method, direction, role, weight, "naturalLimit", "bandLow", "bandHigh", "intervalMonths",
       "lagMonths", "graceMonths", "manualStatus", "manualReason", origin
     FROM jsonb_to_recordset($1) AS n ("indicatorId" uuid, method text, direction text, role text, weight float8,
       "naturalLimit" float8, "bandLow" float8, "bandHigh" float8, "intervalMonths" int, "lagMonths" int,
       "graceMonths" int, "manualStatus" text, "manualReason" text, origin text)`,
    [JSON.stringify(rows), recordedAt],
  );
}
