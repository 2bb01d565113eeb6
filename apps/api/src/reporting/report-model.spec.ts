import { CellAnswer, url } from '@malbild/contract';
import { nextState, type ReportState, type ReportStep } from '@malbild/domain';
import fc from 'fast-check';
import { verifyStandings } from '../indicator/standings';
import {
  complete,
  indicatorIn,
  mainRow,
  okay,
  reportId,
  reportPage,
  setStage,
  type Stage,
  step,
  type,
} from './testing';

/** What somebody does with a report, or with a value of it afterwards. */
type Command =
  | { does: 'type'; cell: number; value: number | null; stale: boolean }
  | { does: 'undo'; cell: number }
  | { does: 'step'; step: ReportStep }
  | { does: 'correct'; cell: number; value: number };

const periods = ['2018', '2020', '2023'];
const cell = fc.nat({ max: periods.length - 1 });
const value = fc.integer({ min: 1, max: 99 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      cell,
      value: fc.option(value, { freq: 8 }),
      stale: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), cell }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('step' as const),
      step: fc.constantFrom<ReportStep>('submit', 'approve', 'return', 'reopen'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('correct' as const), cell, value }) },
);

/** The whole of a report, as simple as it can be said. */
interface Model {
  state: ReportState;
  version: number;
  known: (number | null)[];
  typed: (number | null)[];
  /** Cells that the report has filled stay its own; others are closed once their value is known. */
  touched: boolean[];
  versions: number[];
}

describe('a report and its model', () => {
  let stage: Stage;
  let id: string;
  let series: string;
  const model: Model = {
    state: 'draft',
    version: 1,
    known: [null, null, null],
    typed: [null, null, null],
    touched: [false, false, false],
    versions: [0, 0, 0],
  };

  beforeAll(async () => {
    stage = await setStage();
    id = await reportId(stage);
    series = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'openly-unemployed')).series;
    await complete(stage.reporter, id);
  });
  afterAll(() => stage.close());

  it('agree, whatever people do and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 25 }), async (commands) => {
        for (const one of commands) await carryOut(one);
        const page = await reportPage(stage.reporter, id);
        const { state, version } = page;
        const { cells } = mainRow(indicatorIn(page, 'openly-unemployed'));
        const shown = periods.map((period) => cells.find((one) => one.period === period));
        expect({ state, version }).toEqual({ state: model.state, version: model.version });
        expect(shown.map((one) => one?.known?.value ?? null)).toEqual(model.known);
        expect(shown.map((one) => one?.draft?.value ?? null)).toEqual(model.typed);
      }),
      { numRuns: 12 },
    );
    const { differences } = await verifyStandings(stage.city.dataSource.manager);
    expect(differences).toEqual([]);
  }, 120_000);

  async function carryOut(one: Command): Promise<void> {
    if (one.does === 'step') await takeStep(one.step);
    else if (one.does === 'correct') await correct(one.cell, one.value);
    else await write(one.cell, one.does === 'undo' ? null : one.value, one.does === 'type' && one.stale);
  }

  async function write(index: number, value: number | null, stale: boolean): Promise<void> {
    const period = periods[index] ?? '';
    const seenVersion = (model.typed[index] === null ? 0 : (model.versions[index] ?? 0)) + (stale ? 1 : 0);
    const response = await type(stage.reporter, id, { series, period, version: seenVersion, value });
    const open = model.state === 'draft' || model.state === 'returned';
    const closed = model.known[index] !== null && period !== '2023' && !model.touched[index];
    expect(response.statusCode).toBe(!open ? 409 : closed ? 409 : stale ? 412 : 200);
    if (response.statusCode !== 200) return;
    const { draft } = CellAnswer.parse(response.json());
    expect(draft?.value ?? null).toBe(value);
    model.typed[index] = value;
    model.touched[index] = true;
    if (draft) {
      expect(draft.version).toBeGreaterThan(model.versions[index] ?? 0);
      model.versions[index] = draft.version;
    }
  }

  async function takeStep(taken: ReportStep): Promise<void> {
    const send = {
      submit: stage.reporter,
      approve: stage.reviewer,
      return: stage.reviewer,
      reopen: stage.administrator,
    }[taken];
    const note = taken === 'return' || taken === 'reopen' ? 'Se över' : undefined;
    const response = await step(send, id, taken, model.version, note);
    const to = nextState(model.state, taken);
    expect(response.statusCode).toBe(to ? 200 : 409);
    if (!to) return;
    model.state = to;
    model.version += 1;
    if (taken !== 'approve') return;
    for (const [index, typed] of model.typed.entries()) {
      if (typed !== null) model.known[index] = typed;
      model.typed[index] = null;
    }
  }

  async function correct(index: number, value: number): Promise<void> {
    const replaces = model.known[index] ?? null;
    const body = { period: periods[index], value, replaces, comment: null, reason: 'Rättat' };
    okay(await stage.analyst('POST', url.corrections(series), { body }));
    model.known[index] = value;
  }
});
