import { CellAnswer, CellBlockAnswer, City, type Draft, Problem, url } from '@malbild/contract';
import { v7 as uuid } from 'uuid';
import { Member } from '../identity/member.entity';
import { withCommittees } from '../platform/guarded';
import { type Send, signedIn } from '../testing/signed-in';
import {
  committee,
  indicatorIn,
  mainRow,
  okay,
  otherCommittee,
  refusal,
  reportId,
  reportPage,
  seen,
  setStage,
  type Stage,
  type,
} from './testing';

describe('typing into a report', () => {
  let stage: Stage;
  let id: string;
  let series: string;

  beforeAll(async () => {
    stage = await setStage();
    id = await reportId(stage);
    series = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'year-9-eligible')).series;
  });
  afterAll(() => stage.close());

  const currentIn = (response: Awaited<ReturnType<Send>>): Draft | null =>
    CellAnswer.shape.draft.parse(Problem.parse(response.json()).conflict?.current);
  const saved = (response: Awaited<ReturnType<Send>>): Draft | null => CellAnswer.parse(okay(response)).draft;

  it('a cell is saved with who and when, and is there when the page is opened again', async () => {
    const draft = saved(
      await type(stage.reporter, id, { series, period: '2023', value: 72.5, comment: 'Preliminärt' }),
    );
    expect(draft).toMatchObject({ value: 72.5, comment: 'Preliminärt', version: 1, mine: true });
    const { cells } = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'year-9-eligible'));
    expect(cells.at(-1)).toMatchObject({ period: '2023', draft: { value: 72.5, mine: true } });
    const theirs = mainRow(indicatorIn(await reportPage(stage.reviewer, id), 'year-9-eligible')).cells.at(-1);
    expect(theirs?.draft).toMatchObject({ value: 72.5, mine: false, by: 'Rapportör, Socialnämnden Nordost' });
  });

  it('zero is a value and a blank is none', async () => {
    expect(saved(await type(stage.reporter, id, { series, period: '2021', value: 0 }))?.value).toBe(0);
    expect(
      saved(await type(stage.reporter, id, { series, period: '2020', value: null, comment: 'Saknas' }))?.value,
    ).toBeNull();
  });

  it('nobody changes what they have not seen: 428 without a version, 412 with both sides', async () => {
    const without = await stage.reporter('PUT', url.reportCell(id, series, '2023'), {
      body: { value: 1, comment: null },
    });
    expect(refusal(without)).toEqual([428, 'if-match-required']);
    const late = await type(stage.reporter, id, { series, period: '2023', version: 0, value: 71 });
    expect(refusal(late)).toEqual([412, 'version-conflict']);
    expect(Problem.parse(late.json()).conflict).toMatchObject({
      currentVersion: 1,
      current: { value: 72.5, by: 'Rapportör, Socialnämnden Nordost' },
      yourVersion: 0,
      yours: { value: 71 },
    });
  });

  it('what is undone is as if it had never been typed, and an old version never fits again', async () => {
    const period = '2019';
    const first = saved(await type(stage.reporter, id, { series, period, value: 60 }));
    const undo = await stage.reporter('DELETE', url.reportCell(id, series, period), {
      headers: seen(first?.version ?? 0),
    });
    expect(saved(undo)).toBeNull();
    const again = saved(await type(stage.reporter, id, { series, period, version: 0, value: 61 }));
    expect(again?.version).toBeGreaterThan(first?.version ?? 0);
    expect(refusal(await type(stage.reporter, id, { series, period, version: 1, value: 62 }))).toEqual([
      412,
      'version-conflict',
    ]);
  });

  it('a value known for good is not typed over, and a period to come can’t be', async () => {
    expect(refusal(await type(stage.reporter, id, { series, period: '2022', value: 99 }))).toEqual([
      409,
      'cell-locked',
    ]);
    expect(refusal(await type(stage.reporter, id, { series, period: '2024', value: 99 }))).toEqual([
      422,
      'period-not-reported',
    ]);
    expect(refusal(await type(stage.reporter, id, { series, period: '2022/23', value: 9 }))).toEqual([
      422,
      'period-not-reported',
    ]);
    expect(refusal(await type(stage.reporter, id, { series: uuid(), period: '2023', value: 9 }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('a school year goes into the address as it is written', async () => {
    const other = await reportId(stage, otherCommittee);
    const page = await reportPage(stage.otherReporter, other);
    const row = mainRow(indicatorIn(page, 'eligible-by-school'));
    const response = await type(stage.otherReporter, other, { series: row.series, period: '2022/23', value: 81 });
    // The demo's report is handed in: that, and not the address, is what stands in the way.
    expect(refusal(response)).toEqual([409, 'report-not-open']);
  });

  describe('a pasted block', () => {
    const cell = (period: string, value: number | null, version = 0): object => ({
      series: trust,
      period,
      value,
      version,
    });
    let trust: string;
    beforeAll(async () => {
      trust = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'trust-in-others')).series;
    });

    const paste = async (cells: object[], key: string = uuid()): Promise<CellBlockAnswer> =>
      CellBlockAnswer.parse(
        okay(
          await stage.reporter('POST', url.reportCells(id), { body: { cells }, headers: { 'idempotency-key': key } }),
        ),
      );

    it('is saved cell by cell, and a retry changes nothing', async () => {
      const block = [cell('2020', 58.1), cell('2021', 58.9), cell('2022', 59.4), cell('2023', 60.2)];
      const key = uuid();
      const first = await paste(block, key);
      expect(first.cells.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved', 'saved']);
      expect(await paste(block, key)).toEqual(first);
    });

    it('what somebody else has changed stays theirs, the rest is saved, and the answer says which', async () => {
      const { cells } = await paste([
        cell('2022', 59.5, 7),
        cell('2023', 60.3, 1),
        { series, period: '2022', value: 9, version: 0 },
      ]);
      expect(cells.map(({ outcome, draft }) => [outcome, draft?.value ?? null])).toEqual([
        ['conflict', 59.4],
        ['saved', 60.3],
        ['locked', null],
      ]);
    });

    it('leaves the comments that it does not bring', async () => {
      saved(await type(stage.reporter, id, { series: trust, period: '2019', value: 57, comment: 'Ny fråga' }));
      const { cells } = await paste([cell('2019', 57.5, 1)]);
      expect(cells[0]?.draft).toMatchObject({ value: 57.5, comment: 'Ny fråga' });
    });

    it('has each cell once', async () => {
      const response = await stage.reporter('POST', url.reportCells(id), {
        body: { cells: [cell('2018', 1), cell('2018', 2)] },
      });
      expect(refusal(response)).toEqual([400, 'invalid-request']);
    });
  });

  it('of eight who count one cell up fifty times each, no count is lost', async () => {
    const turnout = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'election-turnout')).series;
    const cell = { series: turnout, period: '2022' };
    okay(await type(stage.reporter, id, { ...cell, value: 0 }));
    const countUp = async (): Promise<number> => {
      let successes = 0;
      let there: Pick<Draft, 'value' | 'version'> = { value: 0, version: 1 };
      for (let turn = 0; turn < 50; turn++) {
        const wanted = { ...cell, version: there.version, value: (there.value ?? 0) + 1 };
        const response = await type(stage.reporter, id, wanted);
        expect([200, 412]).toContain(response.statusCode);
        const now = response.statusCode === 200 ? response.json<CellAnswer>().draft : currentIn(response);
        if (now) there = now;
        if (response.statusCode === 200) successes += 1;
      }
      return successes;
    };
    const counts = await Promise.all(Array.from({ length: 8 }, countUp));
    const { cells } = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'election-turnout'));
    const final = cells.find(({ period }) => period === '2022')?.draft;
    expect(final?.value).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(final?.version).toBe(1 + (final?.value ?? 0));
  }, 120_000);

  it('two hundred who save at once lose nothing, and nobody gets an error', async () => {
    const { dataSource } = stage.city;
    const [{ committeeId } = { committeeId: '' }] = await dataSource.query<{ committeeId: string }[]>(
      'SELECT id AS "committeeId" FROM committee WHERE code = $1',
      [committee],
    );
    const people = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const [memberId, email] = [uuid(), `rapportor-${index}@example.org`];
        await dataSource.getRepository(Member).insert({ id: memberId, email, name: `Rapportör ${index}` });
        await dataSource.query(
          `INSERT INTO membership (id, member_id, role, committee_id, valid_from) VALUES ($1, $2, 'reporter', $3, '2023-01-01')`,
          [uuid(), memberId, committeeId],
        );
        return signedIn(stage.app, email);
      }),
    );
    // Forty cells, five people to each of them: one of the five is first, and the others are told.
    const page = await reportPage(stage.reporter, id);
    const safe = mainRow(indicatorIn(page, 'safe-outdoors-after-dark')).series;
    const unemployed = mainRow(indicatorIn(page, 'openly-unemployed')).series;
    const periods = Array.from({ length: 20 }, (_, index) => String(2000 + index));
    const cells = [safe, unemployed].flatMap((one) => periods.map((period) => ({ series: one, period })));
    const responses = await Promise.all(
      people.map((send, index) =>
        type(send, id, { ...(cells[index % 40] ?? { series: '', period: '' }), value: index }).then((response) => ({
          response,
          index,
        })),
      ),
    );
    expect(responses.filter(({ response }) => response.statusCode >= 500)).toEqual([]);
    const winners = responses.filter(({ response }) => response.statusCode === 200);
    expect(winners).toHaveLength(40);
    expect(responses.filter(({ response }) => response.statusCode === 412)).toHaveLength(160);
    const stored = await dataSource.query<{ value: number }[]>(
      `SELECT value FROM draft_value WHERE report_id = $1 AND period < '2020' AND period >= '2000' AND series_id = ANY ($2)`,
      [id, [safe, unemployed]],
    );
    expect(stored.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
      winners.map(({ index }) => index).sort((a, b) => a - b),
    );
  }, 60_000);

  describe('nobody else sees it', () => {
    it('those of other committees don’t know of the report, and neither do those who read what is handed in', async () => {
      for (const send of [
        stage.otherReporter,
        stage.otherReviewer,
        stage.politician,
        stage.analyst,
        stage.processOwner,
      ])
        expect((await send('GET', url.report(id))).statusCode).toBe(404);
      expect(
        (
          await stage.otherReporter('PUT', url.reportCell(id, series, '2023'), {
            body: { value: 1, comment: null },
            headers: seen(0),
          })
        ).statusCode,
      ).toBe(404);
      expect((await stage.anyone('GET', url.report(id))).statusCode).toBe(401);
    });

    it('nor does the database show or take it, whatever the permissions say', async () => {
      const { dataSource } = stage.city;
      const [other = { id: '' }] = await dataSource.query<{ id: string }[]>(
        'SELECT id FROM committee WHERE code = $1',
        [otherCommittee],
      );
      await dataSource.transaction(async (manager) => {
        await withCommittees(manager, [other.id]);
        expect(await manager.query('SELECT FROM draft_value')).toEqual([]);
        expect((await manager.query<[unknown, number]>('UPDATE draft_value SET value = 0'))[1]).toBe(0);
      });
      const forged = dataSource.transaction(async (manager) => {
        await withCommittees(manager, [other.id]);
        await manager.query(
          `INSERT INTO draft_value (report_id, committee_id, series_id, period, value, member_id, recorded_at)
           SELECT r.id, r.committee_id, $2, '1999', 1, (SELECT id FROM member LIMIT 1), now() FROM report r WHERE r.id = $1`,
          [id, series],
        );
      });
      await expect(forged).rejects.toThrow('row-level security');
    });

    it('and no page moves: the city’s version stays', async () => {
      const version = async (): Promise<number> => City.parse(okay(await stage.anyone('GET', url.city()))).version;
      const before = await version();
      okay(await type(stage.reporter, id, { series, period: '2018', value: 55 }));
      expect(await version()).toBe(before);
    });
  });

  it('the history has what was there and what came, and whose it is', async () => {
    const [entry] = await stage.city.dataSource.query<
      { action: string; old: object; new: object; committee: string }[]
    >(
      `SELECT h.action, h.old, h.new, c.code AS committee FROM history_event h JOIN committee c ON c.id = h.committee_id
       WHERE h.subject_id = $1 AND h.new::text LIKE '%57.5%'`,
      [id],
    );
    expect(entry).toMatchObject({
      action: 'report:save-values',
      committee,
      old: [{ period: '2019', value: 57, comment: 'Ny fråga' }],
      new: [{ period: '2019', value: 57.5, comment: 'Ny fråga' }],
    });
  });
});
