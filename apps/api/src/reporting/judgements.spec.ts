import { JudgementsPage, MyWork, OverallJudgement, Overview, url } from '@malbild/contract';
import { SetClock } from '../testing/set-clock';
import type { Send } from '../testing/signed-in';
import {
  committee,
  complete,
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
} from './testing';

describe('the three voices', () => {
  let stage: Stage;
  const clock = new SetClock('2024-01-15T09:00:00Z');
  beforeAll(async () => {
    stage = await setStage(clock);
  });
  afterAll(() => stage.close());

  const page = async (send: Send = stage.processOwner): Promise<JudgementsPage> =>
    JudgementsPage.parse(okay(await send('GET', url.judgements(openRound))));
  const goalOf = async (code: string): Promise<JudgementsPage['goals'][number]> => {
    const goal = (await page()).goals.find((one) => one.goal.code === code);
    if (!goal) throw new Error(`The round does not ask about ${code}`);
    return goal;
  };
  const cellOf = async (goal: string, of: string): Promise<JudgementsPage['goals'][number]['cells'][number]> => {
    const cell = (await goalOf(goal)).cells.find((one) => one.committee.code === of);
    if (!cell) throw new Error(`${of} has no part in ${goal}`);
    return cell;
  };
  const judge = (
    goal: string,
    of: string | undefined,
    status: string,
    { reason = '', version = 0, send = stage.processOwner } = {},
  ) => send('PUT', url.judgement(openRound, goal, of), { body: { status, reason }, headers: seen(version) });

  it('stand side by side for every goal and committee that has indicators there', async () => {
    const { goals } = await page();
    expect(goals.map(({ goal }) => goal.code)).toEqual(['god-start', 'arbete', 'livsmiljoer', 'delaktighet']);
    const cell = await cellOf('arbete', 'utbildningsnamnden');
    expect(cell).toMatchObject({
      self: { status: 'good' },
      computed: { status: 'some' },
      overall: { status: 'some', origin: 'example' },
      disagree: true,
      report: { state: 'approved', readable: true },
    });
    const notYet = await cellOf('arbete', committee);
    expect([notYet.self, notYet.report.readable]).toEqual([null, false]);
    const [work] = goals.filter(({ goal }) => goal.code === 'arbete');
    const counted = Object.values(work?.self ?? {}).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(work?.cells.length);
  });

  it('only who owns the goal judges it; the others read', async () => {
    expect((await page(stage.politician)).goals.map(({ mayJudge }) => mayJudge)).toEqual([false, false, false, false]);
    expect((await page()).goals.map(({ mayJudge }) => mayJudge)).toEqual([true, true, true, true]);
    expect(refusal(await judge('arbete', undefined, 'some', { send: stage.administrator }))).toEqual([
      403,
      'forbidden',
    ]);
    expect((await stage.anyone('GET', url.judgements(openRound))).statusCode).toBe(401);
  });

  it('a reason is owed where the overall judgement departs from the data', async () => {
    const of = 'stadsmiljonamnden';
    expect((await cellOf('livsmiljoer', of)).computed.status).toBe('unassessable');
    expect(refusal(await judge('livsmiljoer', of, 'some'))).toEqual([422, 'reason-owed']);
    expect(okay(await judge('livsmiljoer', of, 'unassessable'))).toMatchObject({ status: 'unassessable', version: 1 });
    const reason = 'Belysningen är på plats, vilket nämnden kan visa';
    expect(OverallJudgement.parse(okay(await judge('livsmiljoer', of, 'some', { reason, version: 1 })))).toMatchObject({
      status: 'some',
      reason,
      version: 2,
      by: 'Processägare, jämlik stad',
      origin: 'city',
    });
    expect(await cellOf('livsmiljoer', of)).toMatchObject({ withoutData: true, disagree: false });
  });

  it('and where that of a goal departs from most of its committees', async () => {
    const goal = await goalOf('arbete');
    expect([goal.computed.status, goal.majority]).toEqual(['some', 'good']);
    expect(refusal(await judge('arbete', undefined, 'some'))).toEqual([422, 'reason-owed']);
    okay(await judge('arbete', undefined, 'some', { reason: 'Tre av fyra nämnder bedömer mer än måtten bär' }));
    expect(await goalOf('arbete')).toMatchObject({ overall: { status: 'some' }, disagree: true });
  });

  it('is owed by nobody who says what the data and the committee say', async () => {
    expect(okay(await judge('livsmiljoer', 'stadsfastighetsnamnden', 'good', { version: 1 }))).toMatchObject({
      version: 2,
    });
  });

  it('each version is kept; whoever has not seen the last one is told', async () => {
    const late = await judge('livsmiljoer', 'stadsmiljonamnden', 'none', { reason: 'x', version: 1 });
    expect(refusal(late)).toEqual([412, 'version-conflict']);
    expect(late.json()).toMatchObject({ conflict: { current: { status: 'some' }, yours: { status: 'none' } } });
    const versions = await stage.city.dataSource.query<{ status: string; version: number; held: boolean }[]>(
      `SELECT j.status, j.version, j.superseded_at IS NULL AS held FROM overall_judgement j
       JOIN committee c ON c.id = j.committee_id JOIN round r ON r.id = j.round_id
       WHERE c.code = 'stadsmiljonamnden' AND r.code = $1 ORDER BY j.version`,
      [openRound],
    );
    expect(versions).toEqual([
      { status: 'unassessable', version: 1, held: false },
      { status: 'some', version: 2, held: true },
    ]);
  });

  it('of two who judge the same at once, one is told', async () => {
    const both = await Promise.all([
      judge('delaktighet', 'kulturnamnden', 'unassessable'),
      judge('delaktighet', 'kulturnamnden', 'not-applicable'),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it('what the round does not ask can’t be judged', async () => {
    expect(refusal(await judge('s2020-social-hallbarhet', undefined, 'some'))).toEqual([404, 'not-found']);
    expect(refusal(await judge('arbete', 'kulturnamnden', 'some'))).toEqual([404, 'not-found']);
    expect(refusal(await judge('arbete', 'finns-inte', 'some'))).toEqual([404, 'not-found']);
  });

  it('the overview has them at once for those who have signed in', async () => {
    const overview = Overview.parse(okay(await stage.politician('GET', url.overview())));
    const work = overview.goals.find(({ code }) => code === 'arbete');
    expect(work?.voices).toMatchObject({ overall: { status: 'some' }, disagree: true, before: { status: 'some' } });
    expect(overview.disagreements[0]).toMatchObject({
      goal: { code: 'arbete' },
      committee: null,
      self: 'good',
      data: 'some',
    });
    expect(overview.disagreements[0]?.reason).toContain('Tre av fyra');
  });

  describe('my work', () => {
    const workOf = async (send: Send): Promise<MyWork> => MyWork.parse(okay(await send('GET', url.myWork())));
    const kinds = ({ tasks }: MyWork): string[] => tasks.map(({ kind }) => kind);

    it('a reporter fills in and answers deviations; a reviewer reviews; a process owner judges', async () => {
      const mine = await workOf(stage.reporter);
      expect(kinds(mine)).toEqual(['report', 'answer']);
      expect(mine.tasks[0]).toMatchObject({
        due: '2024-01-26',
        late: false,
        report: { state: 'draft' },
        committee: { code: committee },
      });
      expect(mine.tasks[1]?.left).toBe(4);
      expect(kinds(await workOf(stage.otherReviewer))).toEqual(['review']);
      const owner = await workOf(stage.processOwner);
      expect(owner.tasks.map(({ kind, goal }) => [kind, goal?.code])).toEqual([
        ['judge', 'god-start'],
        ['judge', 'livsmiljoer'],
        ['judge', 'delaktighet'],
      ]);
      expect(owner.tasks[0]?.left).toBe((await goalOf('god-start')).cells.length + 1);
      expect((await workOf(stage.politician)).tasks).toEqual([]);
    });

    it('what one has handed on is somebody else’s now', async () => {
      const id = await reportId(stage);
      await complete(stage.reporter, id);
      okay(await step(stage.reporter, id, 'submit', 1));
      const { tasks, waiting } = await workOf(stage.reporter);
      expect(tasks).toEqual([]);
      expect(waiting).toMatchObject([
        { kind: 'review', report: { id, state: 'submitted', percent: expect.any(Number) as number } },
      ]);
      expect((await workOf(stage.reviewer)).tasks).toMatchObject([{ kind: 'review', left: 0 }]);
    });

    it('a returned report comes back as one to mend', async () => {
      const id = await reportId(stage);
      okay(await step(stage.reviewer, id, 'return', 2, 'Mer om arbete'));
      expect(kinds(await workOf(stage.reporter))).toEqual(['mend', 'answer']);
      expect((await workOf(stage.reviewer)).waiting).toMatchObject([{ kind: 'mend' }]);
    });

    it('after the deadline what has not been handed in is late, and stays so', async () => {
      clock.set('2024-01-27T09:00:00Z');
      const { reports } = await roundPage(stage.anyone, openRound);
      expect(reports.late).toBe(reports.draft);
      const other = await reportId(stage, otherCommittee);
      expect((await reportPage(stage.otherReviewer, other)).late).toBe(false);
      const mine = await reportId(stage);
      // Handed in in time the first time: that it came back does not make it late.
      expect((await reportPage(stage.reporter, mine)).late).toBe(false);
    });

    it('when the round should close, the administrator has that to do', async () => {
      expect((await workOf(stage.administrator)).tasks).toEqual([]);
      clock.set('2024-02-16T09:00:00Z');
      const { tasks } = await workOf(stage.administrator);
      expect(tasks).toMatchObject([{ kind: 'close', due: '2024-02-16', report: null }]);
      expect(tasks[0]?.left).toBeGreaterThan(5);
    });
  });
});
