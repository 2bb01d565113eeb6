import { v7 as uuid } from 'uuid';
import type { Sample, SampleCity } from './access-matrix.samples';

const version = (number: number): Record<string, string> => ({ 'if-match': `"${number}"` });
const dated = { validFrom: null, validTo: null };
const text = (sv: string): { sv: string } => ({ sv });

/** What each kind of thing takes from a form; new ones with a code that nobody has. */
const forms: Record<string, (city: SampleCity) => Promise<object>> = {
  goals: async (city) => ({
    ...{ code: `g-${uuid()}`, programme: await programme(city), parent: null, position: 9, title: text('Mål') },
    ...{ shortTitle: text('Mål'), statement: text(''), owner: null, contributesTo: [], predecessors: [], ...dated },
  }),
  committees: () =>
    Promise.resolve({
      ...{
        code: `n-${uuid()}`,
        name: text('Nämnd'),
        kind: 'committee',
        position: 9,
        parent: null,
        area: null,
        ...dated,
      },
    }),
  successions: ({ committee, otherCommittee }) =>
    Promise.resolve({ from: committee.code, to: otherCommittee.code, date: someDay(), share: null, note: null }),
  areas: () => Promise.resolve({ level: 'regso', code: uuid(), name: 'Område', parent: null, ...dated }),
  indicators: async (city) => ({
    ...{ code: `i-${uuid()}`, title: text('Mått'), question: text(''), definition: text(''), kind: 'share' },
    ...{ unit: 'percent', decimals: 1, privacyThreshold: null, goals: [city.goal.code], committees: [], ...dated },
    source: { producer: 'Staden', table: null, method: null, limits: null, licence: 'CC0-1.0', url: null },
    judgement: {
      ...{ method: 'linear-trajectory', direction: 'increase', role: 'key', weight: 1, naturalLimit: null },
      ...{ bandLow: null, bandHigh: null, intervalMonths: 12, lagMonths: 3, graceMonths: 3 },
      ...{ manualStatus: null, manualReason: null },
    },
    area: await anArea(city),
  }),
};

/** What to send to the administration's routes: each changes a thing that was made for it. */
export const administrationSamples: Record<string, (city: SampleCity) => Promise<Sample>> = {
  ...Object.fromEntries(
    Object.entries(forms).flatMap(([kind, form]) => {
      const all = `/api/administration/${kind}`;
      const made = async (city: SampleCity): Promise<string> => `${all}/${await make(city, kind, await form(city))}`;
      const ending = { validTo: '2031-01-01' };
      return [
        [`POST ${all}`, async (city: SampleCity) => ({ path: all, body: await form(city) })],
        [
          `PUT ${all}/:id`,
          async (city: SampleCity) => ({ path: await made(city), body: await form(city), headers: version(1) }),
        ],
        [`DELETE ${all}/:id`, async (city: SampleCity) => ({ path: await made(city), headers: version(1) })],
        [
          `POST ${all}/:id/ending`,
          async (city: SampleCity) => ({ path: `${await made(city)}/ending`, body: ending, headers: version(1) }),
        ],
        [
          `POST ${all}/:id/undo`,
          async (city: SampleCity) => ({ path: `${await made(city)}/undo`, headers: version(1) }),
        ],
      ] as [string, (city: SampleCity) => Promise<Sample>][];
    }),
  ),
  'PUT /api/administration/targets/:kind/:id': async (city) => {
    const { id, now } = await terms(city);
    return {
      path: `/api/administration/targets/series/${id}`,
      body: { baseline: null, targets: [] },
      headers: version(now),
    };
  },
  'POST /api/administration/targets/:kind/:id/undo': async (city) => {
    const { id, now } = await terms(city);
    const side = { version: now, baseline: null, targets: [] };
    await note(city, 'series', id, 'set-terms', side, side);
    return { path: `/api/administration/targets/series/${id}/undo`, headers: version(now) };
  },
};

let days = 0;
/** No two successions are of one day. */
function someDay(): string {
  return new Date(Date.UTC(2030, 0, ++days)).toISOString().slice(0, 10);
}

async function programme({ dataSource, goal }: SampleCity): Promise<string | undefined> {
  const rows = await dataSource.query<{ code: string }[]>(
    'SELECT p.code FROM programme p JOIN goal g ON g.programme_id = p.id WHERE g.id = $1',
    [goal.id],
  );
  return rows[0]?.code;
}

async function anArea({ dataSource }: SampleCity): Promise<string | undefined> {
  const rows = await dataSource.query<{ id: string }[]>(`SELECT id FROM area WHERE level = 'municipality' LIMIT 1`);
  return rows[0]?.id;
}

const inserts: Record<string, string> = {
  goals: `INSERT INTO goal (id, code, programme_id, title, short_title, statement)
    SELECT $1, $2->>'code', id, $2->'title', $2->'shortTitle', $2->'statement' FROM programme WHERE code = $2->>'programme'`,
  committees: `INSERT INTO committee (id, code, name, kind) SELECT $1, $2->>'code', $2->'name', 'committee'`,
  successions: `INSERT INTO succession (id, from_committee_id, to_committee_id, date)
    SELECT $1, f.id, t.id, ($2->>'date')::date FROM committee f, committee t WHERE f.code = $2->>'from' AND t.code = $2->>'to'`,
  areas: `INSERT INTO area (id, level, code, name) SELECT $1, 'regso', $2->>'code', 'Område'`,
  indicators: `WITH made AS (
      INSERT INTO indicator (id, code, title, question, definition, kind, unit, source)
      SELECT $1, $2->>'code', $2->'title', $2->'question', $2->'definition', 'share', 'percent', $2->'source' RETURNING id
    ) INSERT INTO judgement_setting (indicator_id, recorded_at, method, role, interval_months, lag_months, grace_months)
      SELECT id, '2024-01-01', 'linear-trajectory', 'key', 12, 3, 3 FROM made`,
};

/** A thing that nothing rests on, and its entry in the history. */
async function make(city: SampleCity, kind: string, content: object): Promise<string> {
  const id = uuid();
  await city.dataSource.query((inserts[kind] ?? '').replaceAll('$2', '$2::jsonb').replace('$1', '$1::uuid'), [
    id,
    JSON.stringify(content),
  ]);
  await note(city, kind.slice(0, -1), id, 'create', null, { ...content, version: 1 });
  return id;
}

async function note(
  { dataSource }: SampleCity,
  kind: string,
  id: string,
  verb: string,
  old: object | null,
  now: object,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO history_event (id, recorded_at, action, subject_kind, subject_id, old, new, transaction)
     VALUES ($1, now(), $2, $3, $4, $5, $6, pg_current_xact_id()::text::int8)`,
    [uuid(), `${kind}:${verb}`, kind, id, old && JSON.stringify(old), JSON.stringify(now)],
  );
}

/** A judged series of the sample goal, and the version of its terms. */
async function terms({ dataSource, goal }: SampleCity): Promise<{ id: string; now: number }> {
  const rows = await dataSource.query<{ id: string; now: number }[]>(
    `SELECT s.id, 1 + (SELECT count(*) + count(superseded_at) FROM baseline WHERE series_id = s.id)
       + (SELECT count(*) + count(superseded_at) FROM target WHERE series_id = s.id) AS now
     FROM series s JOIN series_setting x ON x.series_id = s.id AND x.judged AND x.superseded_at IS NULL
     JOIN indicator_goal g ON g.indicator_id = s.indicator_id AND g.goal_id = $1 ORDER BY s.id LIMIT 1`,
    [goal.id],
  );
  return rows[0] ?? { id: '', now: 0 };
}
