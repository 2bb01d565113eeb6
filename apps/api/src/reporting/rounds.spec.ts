import {
  CommitteePage,
  GoalPage,
  JudgementsPage,
  MyWork,
  Overview,
  RoundList,
  RoundPage,
  RoundSnapshot,
  url,
} from '@malbild/contract';
import { createHash } from 'node:crypto';
import { recordObservations } from '../indicator/recording';
import { inCityTransaction } from '../platform/city-transaction';
import {
  closedRound,
  committee,
  complete,
  indicatorIn,
  mainRow,
  okay,
  openRound,
  otherCommittee,
  refusal,
  reportId,
  reportPage,
  roundPage,
  seen,
  setStage,
  type Stage,
  step,
  type,
} from './testing';

const dates = { opens: '2024-03-04', due: '2024-03-22', closes: '2024-04-12', cutOff: '2024-03-31' };

describe('rounds', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const overview = async (send = stage.anyone, round?: string): Promise<Overview> =>
    Overview.parse(okay(await send('GET', url.overview(undefined, round))));
  const judgements = async (round: string): Promise<JudgementsPage> =>
    JudgementsPage.parse(okay(await stage.processOwner('GET', url.judgements(round))));

  describe('of the demo city', () => {
    it('one is under way with reports in every state, one is closed with late ones', async () => {
      const { rounds } = RoundList.parse(okay(await stage.anyone('GET', url.rounds())));
      expect(rounds.map(({ code, state }) => [code, state])).toEqual([
        [openRound, 'open'],
        [closedRound, 'closed'],
      ]);
      const [open, closed] = rounds;
      for (const state of ['draft', 'submitted', 'returned', 'approved'] as const)
        expect(open?.reports[state]).toBeGreaterThan(0);
      expect([open?.reports.late, closed?.reports.late]).toEqual([0, 3]);
      expect(open?.due).toBe('2024-01-26');
    });

    it('the closed one has its frozen file, whose checksum is right', async () => {
      const { snapshot } = await roundPage(stage.anyone, closedRound);
      const json = await stage.anyone('GET', url.snapshot(closedRound, 'json'));
      const csv = await stage.anyone('GET', url.snapshot(closedRound, 'csv'));
      expect(createHash('sha256').update(json.body).digest('hex')).toBe(snapshot?.checksum);
      const content = RoundSnapshot.parse(json.json());
      expect(createHash('sha256').update(csv.body).digest('hex')).toBe(content.csv.sha256);
      expect(content.round.asOf.slice(0, 10)).toBe('2023-10-06');
      expect(csv.body.split('\r\n')).toHaveLength(
        2 +
          content.goals.length +
          content.cells.length +
          content.committees.flatMap(({ indicators }) => indicators).length,
      );
    });

    it('everybody reads the voices of the closed one; those who have signed in what is handed in to the open one', async () => {
      const [everybody, signedIn] = [await overview(), await overview(stage.politician)];
      expect([everybody.round?.code, signedIn.round?.code]).toEqual([closedRound, openRound]);
      expect(everybody.rounds.map(({ code }) => code)).toEqual([closedRound]);
      expect((await stage.anyone('GET', url.overview(undefined, openRound))).statusCode).toBe(404);
      expect(JSON.stringify(everybody)).not.toContain('Byggandet har stannat av');
    });

    it('as it looked: before the first round was closed there was nothing to hear', async () => {
      const then = Overview.parse(okay(await stage.politician('GET', url.overview('2023-09-20'))));
      expect([then.round, then.rounds, then.disagreements]).toEqual([null, [], []]);
      expect(then.goals.map(({ voices }) => voices)).toEqual([null, null, null, null]);
      const later = Overview.parse(okay(await stage.politician('GET', url.overview('2023-10-07'))));
      expect(later.rounds.map(({ code }) => code)).toEqual([closedRound]);
    });

    it('a closed round that is asked for brings its own day', async () => {
      expect(await overview(stage.anyone, closedRound)).toMatchObject({
        asOf: '2023-10-06',
        round: { code: closedRound },
      });
    });

    it('drafts and returned reports are not heard, whoever listens', async () => {
      for (const send of [stage.politician, stage.administrator, stage.reporter]) {
        const page = CommitteePage.parse(okay(await send('GET', url.committee(committee))));
        expect(page.goals.map(({ self }) => self)).toEqual([null, null, null, null]);
        const returned = CommitteePage.parse(okay(await send('GET', url.committee('socialnamnden-sydvast'))));
        expect(returned.goals.flatMap(({ self }) => self ?? [])).toEqual([]);
      }
    });

    it('some voices disagree, and some judge without data: listed, and marked in the matrix', async () => {
      const page = await overview();
      expect(page.disagreements.map(({ goal, committee: by }) => [goal.code, by?.code ?? null])).toEqual(
        expect.arrayContaining([
          ['arbete', 'utbildningsnamnden'],
          ['livsmiljoer', 'stadsfastighetsnamnden'],
        ]),
      );
      expect(page.judgedWithoutData.map(({ goal, committee: by }) => [goal.code, by?.code ?? null])).toEqual(
        expect.arrayContaining([
          ['god-start', null],
          ['delaktighet', 'kulturnamnden'],
        ]),
      );
      const { matrix } = page;
      expect(matrix.disagree.filter(Boolean)).toHaveLength(page.disagreements.filter(({ committee: by }) => by).length);
      for (const [index, marked] of matrix.withoutData.entries())
        if (marked)
          expect([matrix.status[index], [matrix.self[index], matrix.overall[index]].some(isVerdict)]).toEqual([
            'unassessable',
            true,
          ]);
      expect(matrix.unanswered.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(page.unanswered.length);
      expect(page.unanswered.length).toBeGreaterThan(0);
    });

    it('a goal’s page has its committees’ own words, and what the data said before', async () => {
      const page = GoalPage.parse(okay(await stage.politician('GET', url.goal('arbete'))));
      const education = page.committees.find((one) => one.committee.code === 'utbildningsnamnden');
      expect(education).toMatchObject({
        self: { status: 'good', origin: 'example' },
        overall: { status: 'some' },
        disagree: true,
      });
      expect(page.voices?.before).toEqual({ round: closedRound, status: 'some' });
      expect(page.voices?.self).toMatchObject({ good: 3, some: 1 });
    });
  });

  describe('planned from the last one', () => {
    it('asks the same committees and goals on other dates', async () => {
      const create = (change: object = {}) =>
        stage.administrator('POST', url.rounds(), { body: { kind: 'march', year: 2024, ...dates, ...change } });
      expect(refusal(await create({ due: '2024-03-01' }))).toEqual([422, 'dates-out-of-order']);
      const round = RoundPage.parse(okay(await create()));
      const last = await roundPage(stage.anyone, openRound);
      expect(round).toMatchObject({ code: '2024-march', state: 'planned', reportList: [] });
      expect([round.committees, round.goals]).toEqual([last.committees, last.goals]);
      expect(refusal(await create())).toEqual([409, 'already-exists']);
    });

    it('a repeated request makes no second one', async () => {
      const ask = () =>
        stage.administrator('POST', url.rounds(), {
          body: { kind: 'august', year: 2024, ...dates },
          headers: { 'idempotency-key': 'august-2024' },
        });
      const answers = await Promise.all([ask(), ask(), ask()]);
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    });

    it('what it asks can be chosen until it is opened; its dates until it is closed', async () => {
      const change = (version: number, body: object) =>
        stage.administrator('PUT', url.round('2024-march'), { body: { ...dates, ...body }, headers: seen(version) });
      const few = { committees: [committee, otherCommittee], goals: ['god-start'] };
      expect(
        RoundPage.parse(okay(await change(1, few)))
          .committees.map(({ code }) => code)
          .sort(),
      ).toEqual([...few.committees].sort());
      expect(refusal(await change(1, few))).toEqual([412, 'version-conflict']);
      const opened = RoundPage.parse(
        okay(await stage.administrator('POST', url.openRound('2024-march'), { headers: seen(2) })),
      );
      expect(opened.reportList.map(({ state, late }) => [state, late])).toEqual([
        ['draft', false],
        ['draft', false],
      ]);
      expect(refusal(await change(3, { ...few, committees: [committee] }))).toEqual([409, 'round-opened']);
      expect(RoundPage.parse(okay(await change(3, { ...few, due: '2024-03-25' }))).due).toBe('2024-03-25');
      expect(refusal(await stage.administrator('POST', url.openRound('2024-march'), { headers: seen(4) }))).toEqual([
        409,
        'round-not-planned',
      ]);
    });

    it('takes values of periods that have ended by its cut-off, whatever is known later', async () => {
      const id = await reportId(stage, committee, openRound);
      const { series } = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'openly-unemployed'));
      await inCityTransaction(stage.city.dataSource, (write) =>
        recordObservations(write, [{ seriesId: series, period: '2024', value: 4.1 }]),
      );
      const page = await reportPage(stage.reporter, id);
      expect(indicatorIn(page, 'openly-unemployed').standing.newestPeriod).toBe('2022');
      const cell = (await judgements(openRound)).goals
        .find(({ goal }) => goal.code === 'arbete')
        ?.cells.find((one) => one.committee.code === committee);
      expect(cell?.computed.status).toBe('unassessable');
      const today = CommitteePage.parse(okay(await stage.politician('GET', url.committee(committee))));
      expect(today.indicators.find(({ code }) => code === 'openly-unemployed')?.standing.newestPeriod).toBe('2024');
    });
  });

  describe('a closed round does not drift', () => {
    let frozen: string;
    let page: Overview;
    let series: string;

    it('closing freezes what is known then, with the reports as they stand', async () => {
      const id = await reportId(stage);
      series = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'year-9-eligible')).series;
      okay(await type(stage.reporter, id, { series, period: '2023', value: 74 }));
      await complete(stage.reporter, id);
      okay(await step(stage.reporter, id, 'submit', 1));
      okay(await step(stage.reviewer, id, 'approve', 2));
      expect(refusal(await stage.politician('POST', url.closeRound(openRound), { headers: seen(1) }))).toEqual([
        403,
        'forbidden',
      ]);
      const closed = RoundPage.parse(
        okay(await stage.administrator('POST', url.closeRound(openRound), { headers: seen(1) })),
      );
      expect(closed).toMatchObject({ state: 'closed', version: 2 });
      expect(closed.reports.draft + closed.reports.returned).toBeGreaterThan(0);
      frozen = (await stage.anyone('GET', url.snapshot(openRound, 'json'))).body;
      page = await overview(stage.anyone, openRound);
      const content = RoundSnapshot.parse(JSON.parse(frozen));
      const nordost = content.committees.find((one) => one.committee.code === committee);
      expect(nordost?.indicators.find(({ code }) => code === 'year-9-eligible')?.latest).toEqual({
        value: 74,
        period: '2023',
      });
      expect(nordost?.report).toMatchObject({ state: 'approved', late: false });
    });

    it('now everybody reads its voices', async () => {
      expect((await overview()).round?.code).toBe(openRound);
      expect(page.matrix.self.filter(Boolean).length).toBeGreaterThan(10);
    });

    it('a value corrected later moves today’s page and not the round’s', async () => {
      const before = await overview();
      okay(
        await stage.analyst('POST', url.corrections(series), {
          body: { period: '2023', value: 60, replaces: 74, comment: null, reason: 'Fel underlag från två skolor' },
        }),
      );
      const today = CommitteePage.parse(okay(await stage.anyone('GET', url.committee(committee))));
      expect(today.indicators.find(({ code }) => code === 'year-9-eligible')?.latest).toEqual({
        value: 60,
        period: '2023',
      });
      expect((await overview()).version).toBeGreaterThan(before.version);
      // The city has gone on; the page of the round has not.
      const { version, changes } = page;
      expect({ ...(await overview(stage.anyone, openRound)), version, changes }).toEqual(page);
      const asked = CommitteePage.parse(
        okay(await stage.anyone('GET', url.committee(committee, undefined, openRound))),
      );
      expect(asked.indicators.find(({ code }) => code === 'year-9-eligible')?.latest).toEqual({
        value: 74,
        period: '2023',
      });
      expect((await stage.anyone('GET', url.snapshot(openRound, 'json'))).body).toBe(frozen);
    });

    it('nothing in it is written any more', async () => {
      const id = await reportId(stage, otherCommittee, openRound);
      const { version } = await reportPage(stage.otherReviewer, id);
      expect(refusal(await step(stage.otherReviewer, id, 'approve', version))).toEqual([409, 'round-not-open']);
      const judged = await stage.processOwner('PUT', url.judgement(openRound, 'arbete'), {
        body: { status: 'some', reason: '' },
        headers: seen(0),
      });
      expect(refusal(judged)).toEqual([409, 'round-not-open']);
      const moved = await stage.administrator('PUT', url.round(openRound), {
        body: { ...dates, committees: [committee], goals: ['arbete'] },
        headers: seen(2),
      });
      expect(refusal(moved)).toEqual([409, 'round-closed']);
      expect(refusal(await stage.administrator('POST', url.closeRound(openRound), { headers: seen(2) }))).toEqual([
        409,
        'round-not-open',
      ]);
      expect((await judgements(openRound)).goals.map(({ mayJudge }) => mayJudge)).toEqual([false, false, false, false]);
    });

    it('and nothing of it waits for anybody', async () => {
      const { tasks } = MyWork.parse(okay(await stage.otherReviewer('GET', url.myWork())));
      expect(tasks.filter(({ round }) => round.code === openRound)).toEqual([]);
    });
  });
});

function isVerdict(status: string | null | undefined): boolean {
  return status === 'good' || status === 'some' || status === 'none';
}
