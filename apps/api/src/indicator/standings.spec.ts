import fc from 'fast-check';
import { inCityTransaction } from '../platform/city-transaction';
import type { OpenCity } from '../platform/open-city';
import { addArea, addIndicator, openTestCity } from '../testing/test-city';
import { v7 as uuid } from 'uuid';
import { Series } from './indicator.entity';
import { changeJudgement, recordObservations, setBaseline, setTarget } from './recording';
import { recomputeStandings, verifyStandings } from './standings';

type Command =
  | { kind: 'record'; series: 0 | 1; values: { year: number; value: number | null }[] }
  | { kind: 'baseline'; series: 0 | 1; year: number; value: number | null }
  | { kind: 'target'; series: 0 | 1; year: number; value: number }
  | {
      kind: 'judgement';
      method: 'linear-trajectory' | 'required-growth' | 'five-year-extrapolation';
      direction: 'increase' | 'decrease';
    };

const series = fc.constantFrom<0 | 1>(0, 1);
const value = fc.integer({ min: 1, max: 99 });
const known = fc.integer({ min: 2015, max: 2023 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    series,
    values: fc.uniqueArray(fc.record({ year: known, value: fc.option(value) }), {
      selector: (one) => one.year,
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant('baseline' as const), series, year: known, value: fc.option(value) }),
  fc.record({ kind: fc.constant('target' as const), series, year: fc.integer({ min: 2024, max: 2030 }), value }),
  fc.record({
    kind: fc.constant('judgement' as const),
    method: fc.constantFrom(
      'linear-trajectory' as const,
      'required-growth' as const,
      'five-year-extrapolation' as const,
    ),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
  }),
);

describe('bitemporal writes', () => {
  let city: OpenCity;
  let areas: [string, string];

  beforeAll(async () => {
    city = await openTestCity('empty');
    areas = [await addArea(city.dataSource), await addArea(city.dataSource)];
  });
  afterAll(() => city.close());

  /** Runs commands one transaction each; a refused one leaves nothing behind. Returns what was known after each, and when. */
  async function run(commands: readonly Command[]) {
    const { dataSource } = city;
    const { indicatorId, first, second } = await inCityTransaction(dataSource, async ({ manager, recordedAt }) => {
      const one = await addIndicator(dataSource, areas[0], { recordedAt });
      const id = uuid();
      await dataSource
        .getRepository(Series)
        .insert({ id, indicatorId: one.indicatorId, unit: 'percent', areaId: areas[1] });
      await recomputeStandings(manager, [one.indicatorId], recordedAt);
      return { indicatorId: one.indicatorId, first: one.seriesId, second: id };
    });
    const ids = [first, second] as const;
    const model = new Map<string, number | null>();
    const past: { instant: Date; known: Record<string, number | null> }[] = [];
    for (const one of commands) {
      await inCityTransaction(dataSource, async (write) => {
        if (one.kind === 'judgement')
          await changeJudgement(write, indicatorId, { method: one.method, direction: one.direction });
        else {
          const seriesId = ids[one.series];
          if (one.kind === 'baseline')
            await setBaseline(write, { seriesId }, { period: String(one.year), value: one.value });
          if (one.kind === 'target')
            await setTarget(write, { seriesId }, { period: String(one.year), value: one.value });
          if (one.kind === 'record') {
            const rows = one.values.map(({ year, value: number }) => ({
              seriesId,
              period: String(year),
              value: number,
            }));
            await recordObservations(write, rows);
            for (const row of rows) model.set(`${seriesId} ${row.period}`, row.value);
          }
        }
        past.push({ instant: write.recordedAt, known: Object.fromEntries(model) });
      }).catch((error: unknown) => expect(error).toMatchObject({ code: 'target-contradicts-direction' }));
    }
    return { indicatorId, past };
  }

  async function knownAt(indicatorId: string, instant: Date): Promise<Record<string, number | null>> {
    const rows = await city.dataSource.query<{ key: string; value: number | null }[]>(
      `SELECT s.id || ' ' || o.period AS key, o.value FROM observation o JOIN series s ON s.id = o.series_id
       WHERE s.indicator_id = $1 AND o.recorded_at <= $2 AND (o.superseded_at IS NULL OR o.superseded_at > $2)`,
      [indicatorId, instant],
    );
    return Object.fromEntries(rows.map(({ key, value: number }) => [key, number]));
  }

  it('what is read as of any instant is what a replay of the history up to it says, and every stored standing is what the facts say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
        const { indicatorId, past } = await run(commands);
        for (const { instant, known: then } of past) {
          expect(await knownAt(indicatorId, instant)).toEqual(then);
          // Up to the very next instant nothing else was known.
          const next = past.find((one) => one.instant > instant);
          if (next) expect(await knownAt(indicatorId, new Date(next.instant.getTime() - 1))).toEqual(then);
        }
      }),
      { numRuns: 40 },
    );
    expect(await verifyStandings(city.dataSource.manager)).toMatchObject({ differences: [] });
  });

  it('the check names a verdict that somebody changed behind the product', async () => {
    const { indicatorId } = await run([{ kind: 'record', series: 0, values: [{ year: 2020, value: 50 }] }]);
    await city.dataSource.query(`UPDATE standing SET status = 'good' WHERE indicator_id = $1 AND series_id IS NULL`, [
      indicatorId,
    ]);
    const { differences } = await verifyStandings(city.dataSource.manager);
    expect(differences.map((one) => [one.indicatorId, one.subject])).toContainEqual([indicatorId, 'indicator']);
    await city.dataSource.query('DELETE FROM standing WHERE indicator_id = $1', [indicatorId]);
    await inCityTransaction(city.dataSource, async ({ manager, recordedAt }) =>
      recomputeStandings(manager, [indicatorId], recordedAt),
    );
  });

  it('a target lowered later keeps the verdict of the day before', async () => {
    const { indicatorId, past } = await run([
      {
        kind: 'record',
        series: 0,
        values: [2019, 2020, 2021, 2022, 2023].map((year) => ({ year, value: 50 + (year - 2019) * 2 })),
      },
      { kind: 'baseline', series: 0, year: 2019, value: null },
      { kind: 'target', series: 0, year: 2027, value: 90 },
      { kind: 'target', series: 0, year: 2027, value: 60 },
    ]);
    const statusAt = async (instant: Date | undefined) => {
      const [row] = await city.dataSource.query<{ status: string }[]>(
        `SELECT status FROM standing WHERE indicator_id = $1 AND series_id IS NULL AND recorded_at <= $2
         AND (superseded_at IS NULL OR superseded_at > $2)`,
        [indicatorId, instant],
      );
      return row?.status;
    };
    expect(await statusAt(past[2]?.instant)).toBe('some');
    expect(await statusAt(past[3]?.instant)).toBe('good');
  });

  it('a target on the wrong side of its baseline is refused and leaves nothing behind', async () => {
    const { past, indicatorId } = await run([
      { kind: 'record', series: 0, values: [{ year: 2020, value: 50 }] },
      { kind: 'baseline', series: 0, year: 2020, value: null },
      { kind: 'target', series: 0, year: 2027, value: 40 },
    ]);
    expect(past).toHaveLength(2);
    const [row] = await city.dataSource.query<{ targets: number }[]>(
      'SELECT count(*) AS targets FROM target t JOIN series s ON s.id = t.series_id WHERE s.indicator_id = $1',
      [indicatorId],
    );
    expect(row?.targets).toBe(0);
  });
});
