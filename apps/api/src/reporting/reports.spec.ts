import { Correction, CorrectionAnswer, IndicatorPage, ReportPage, StepAnswer, url } from '@malbild/contract';
import { previewStanding } from '@malbild/domain';
import { verifyStandings } from '../indicator/standings';
import {
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
  seen,
  setStage,
  type Stage,
  step,
  type,
} from './testing';

describe('a report from its draft to its approval', () => {
  let stage: Stage;
  let id: string;

  beforeAll(async () => {
    stage = await setStage();
    id = await reportId(stage);
  });
  afterAll(() => stage.close());

  const answer = (response: Awaited<ReturnType<typeof step>>): StepAnswer => StepAnswer.parse(okay(response));

  describe('the page', () => {
    it('has each indicator once with the committee’s own area where it has one, and the city’s elsewhere', async () => {
      const { indicators, area } = await reportPage(stage.reporter, id);
      const codes = indicators.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const rows = new Map(indicators.map((indicator) => [indicator.code, mainRow(indicator)]));
      expect(rows.get('year-9-eligible')?.area).toEqual(area);
      expect(rows.get('trust-in-others')?.area).toMatchObject({ level: 'municipality', code: '1480' });
    });

    it('has the last periods and the current one, with what is known in them', async () => {
      const page = await reportPage(stage.reporter, id);
      expect(page.columns).toEqual([
        { kind: 'year', periods: ['2017', '2018', '2019', '2020', '2021', '2022', '2023'] },
      ]);
      const { cells } = mainRow(indicatorIn(page, 'year-9-eligible'));
      expect(cells.map(({ period }) => period)).toEqual(page.columns[0]?.periods);
      expect(cells.map(({ locked }) => locked)).toEqual([false, false, false, false, false, true, false]);
      expect(cells.at(-2)?.known).toMatchObject({ value: 70.498084, state: 'final' });
    });

    it('keeps women and men beside the total, and school years to themselves', async () => {
      const page = await reportPage(stage.otherReporter, await reportId(stage, otherCommittee));
      const bySchool = indicatorIn(page, 'eligible-by-school');
      expect(bySchool.rows.map(({ group, main }) => [group, main])).toEqual([
        ['T', true],
        ['sex=men', false],
        ['sex=women', false],
      ]);
      expect(page.columns.map(({ kind }) => kind).sort()).toEqual(['school-year', 'year']);
      expect(bySchool.rows[0]?.cells.at(-1)?.period).toBe('2022/23');
    });

    it('says what it said last time, and what the data say without the drafts', async () => {
      const { goals } = await reportPage(stage.reporter, id);
      expect(goals.map(({ goal }) => goal.code)).toEqual(['god-start', 'arbete', 'livsmiljoer', 'delaktighet']);
      expect(goals[0]?.previous).toMatchObject({ round: '2023-august', status: 'some' });
      expect(goals[0]?.computed.status).toBe('unassessable');
    });

    it('shows the buttons of whoever looks', async () => {
      expect((await reportPage(stage.reporter, id)).may).toEqual(['report:write', 'report:comment', 'report:submit']);
      expect((await reportPage(stage.reviewer, id)).may).toEqual(['report:comment']);
      expect((await reportPage(stage.administrator, id)).may).toEqual([]);
    });

    it('counts readiness with what is typed', async () => {
      const before = (await reportPage(stage.reporter, id)).readiness;
      const { rows } = indicatorIn(await reportPage(stage.reporter, id), 'trust-in-others');
      okay(await type(stage.reporter, id, { series: rows[0]?.series ?? '', period: '2022', value: 58 }));
      const after = (await reportPage(stage.reporter, id)).readiness;
      expect(after.done).toBe(before.done + 1);
      expect(after.items.find(({ code, kind }) => code === 'trust-in-others' && kind === 'indicator')?.done).toBe(true);
    });
  });

  it('marks, assessments and responses have versions like cells', async () => {
    expect(refusal(await stage.reporter('PUT', url.ready(id, 'election-turnout')))).toEqual([428, 'if-match-required']);
    okay(await stage.reporter('PUT', url.ready(id, 'election-turnout'), { headers: seen(0) }));
    expect(refusal(await stage.reporter('PUT', url.ready(id, 'election-turnout'), { headers: seen(0) }))).toEqual([
      412,
      'version-conflict',
    ]);
    expect(okay(await stage.reporter('DELETE', url.ready(id, 'election-turnout'), { headers: seen(1) }))).toEqual({
      ready: null,
    });

    const response = { kind: 'task', text: 'Gemensam undersökning', owner: 'Förvaltningen', due: '2024-06-30' };
    const put = (version: number) =>
      stage.reporter('PUT', url.response(id, 'trust-in-others'), { body: response, headers: seen(version) });
    expect(okay(await put(0))).toMatchObject({ ...response, version: 1, origin: 'city' });
    expect(refusal(await put(0))).toEqual([412, 'version-conflict']);
    okay(await stage.reporter('DELETE', url.response(id, 'trust-in-others'), { headers: seen(1) }));
    // Taken back and written anew, it is another one: whoever saw the first doesn't overwrite the second.
    expect(okay(await put(0))).toMatchObject({ version: 3 });
    expect(refusal(await put(1))).toEqual([412, 'version-conflict']);
  });

  it('what was an example becomes the city’s when somebody writes it', async () => {
    const goal = (await reportPage(stage.reporter, id)).goals.find((one) => one.goal.code === 'arbete');
    expect(goal?.assessment).toMatchObject({ origin: 'example', status: 'none', version: 1 });
    const written = okay(
      await stage.reporter('PUT', url.assessment(id, 'arbete'), {
        body: { status: 'none', analysis: 'Arbetslösheten är dubbelt så hög som i staden.', language: 'sv' },
        headers: seen(1),
      }),
    );
    expect(written).toMatchObject({ origin: 'city', version: 2 });
  });

  it('is not handed in before everything is there, and says what is missing', async () => {
    const response = await step(stage.reporter, id, 'submit', 1);
    expect(refusal(response)).toEqual([422, 'report-not-ready']);
    const { faults } = response.json<{ faults: { path: string }[] }>();
    expect(faults.map(({ path }) => path)).toContain('assessment.god-start');
  });

  describe('handed in, returned, corrected and approved', () => {
    const typed = { period: '2023', value: 73.4, comment: 'Egen statistik' };
    let series: string;
    let preview: ReturnType<typeof previewStanding>;

    it('the reporter hands in, and can write no more', async () => {
      const {
        facts,
        follows,
        series: own,
      } = mainRow(indicatorIn(await reportPage(stage.reporter, id), 'year-9-eligible'));
      series = own;
      okay(await type(stage.reporter, id, { series, ...typed, value: 71 }));
      preview = previewStanding([{ facts, follows, values: [typed] }], '2024-01-15');
      await complete(stage.reporter, id);
      expect(answer(await step(stage.reporter, id, 'submit', 1))).toMatchObject({
        state: 'submitted',
        version: 2,
        may: ['report:comment'],
      });
      expect(refusal(await type(stage.reporter, id, { series, ...typed, version: 1 }))).toEqual([
        409,
        'report-not-open',
      ]);
    });

    it('those who read what is handed in may read it now; other committees still don’t know of it', async () => {
      for (const send of [stage.politician, stage.analyst, stage.processOwner])
        expect(ReportPage.parse(okay(await send('GET', url.report(id)))).state).toBe('submitted');
      expect((await stage.otherReviewer('GET', url.report(id))).statusCode).toBe(404);
    });

    it('no verdict has moved', async () => {
      const { newest } = await latest();
      expect(newest).toBe('2022');
    });

    it('a step from where it can’t be taken, or on an old version, is not taken', async () => {
      expect(refusal(await step(stage.reporter, id, 'submit', 2))).toEqual([409, 'step-not-possible']);
      expect(refusal(await step(stage.reviewer, id, 'approve', 1))).toEqual([412, 'version-conflict']);
      expect(refusal(await step(stage.administrator, id, 'reopen', 2, 'Nej'))).toEqual([409, 'step-not-possible']);
    });

    it('the reviewer returns it with a note, and owes one', async () => {
      expect(refusal(await step(stage.reviewer, id, 'return', 2, ' '))).toEqual([400, 'invalid-request']);
      const returned = answer(await step(stage.reviewer, id, 'return', 2, 'Värdet för 2023 ser fel ut'));
      expect(returned).toMatchObject({ state: 'returned', version: 3 });
      const { steps, may } = await reportPage(stage.reporter, id);
      expect(steps.at(-1)).toMatchObject({
        step: 'return',
        note: 'Värdet för 2023 ser fel ut',
        by: 'Granskare, Socialnämnden Nordost',
      });
      expect(may).toContain('report:submit');
    });

    it('remarks are read by both and by nobody else', async () => {
      okay(
        await stage.reporter('POST', url.reportComments(id), {
          body: { text: 'Rättat efter skolornas slutliga betyg', indicator: 'year-9-eligible', goal: null },
        }),
      );
      const { comments } = await reportPage(stage.reviewer, id);
      expect(comments.map(({ text, indicator }) => [text, indicator])).toEqual([
        ['Rättat efter skolornas slutliga betyg', 'year-9-eligible'],
      ]);
      expect((await stage.politician('GET', url.reportComments(id))).statusCode).toBe(404);
    });

    it('the reporter corrects and hands in again; the reviewer approves, and the verdict is the one that was previewed', async () => {
      okay(await type(stage.reporter, id, { series, version: 1, ...typed }));
      answer(await step(stage.reporter, id, 'submit', 3));
      expect(answer(await step(stage.reviewer, id, 'approve', 4))).toMatchObject({ state: 'approved', version: 5 });
      const page = await reportPage(stage.reviewer, id);
      const cell = mainRow(indicatorIn(page, 'year-9-eligible')).cells.at(-1);
      expect(cell).toMatchObject({ known: { value: 73.4, comment: 'Egen statistik', state: 'final' }, draft: null });
      const { standing } = indicatorIn(page, 'year-9-eligible');
      expect({ ...standing, origin: undefined }).toEqual({ ...preview, origin: undefined });
      expect(standing.reason.code).not.toBe('single-observation');
      expect((await latest()).newest).toBe('2023');
    });

    it('reviewers don’t approve what they handed in themselves', async () => {
      const other = await reportId(stage, otherCommittee);
      const { dataSource } = stage.city;
      await dataSource.query(
        `UPDATE report_step SET member_id = (SELECT id FROM member WHERE email = $2) WHERE report_id = $1 AND step = 'submit'`,
        [other, `granskare.${otherCommittee}@example.org`],
      );
      const { version, may } = await reportPage(stage.otherReviewer, other);
      expect(may).toEqual(['report:comment', 'report:return']);
      expect(refusal(await step(stage.otherReviewer, other, 'approve', version))).toEqual([403, 'forbidden']);
    });

    it('a value corrected after the approval has a reason, and moves today’s verdict', async () => {
      const correction: Correction = {
        period: '2023',
        value: 75,
        replaces: 73.4,
        comment: null,
        reason: 'Tre skolor saknades',
      };
      const correct = (send: Stage['reporter'], change: Partial<Correction> = {}) =>
        send('POST', url.corrections(series), { body: { ...correction, ...change } });
      expect(refusal(await correct(stage.reporter))).toEqual([403, 'forbidden']);
      const theirs = mainRow(indicatorIn(await reportPage(stage.reviewer, id), 'openly-unemployed')).series;
      const elsewhere = await stage.otherReviewer('POST', url.corrections(theirs), { body: correction });
      expect(refusal(elsewhere)).toEqual([403, 'forbidden']);
      expect(refusal(await correct(stage.reviewer, { reason: ' ' }))).toEqual([400, 'invalid-request']);
      expect(refusal(await correct(stage.reviewer, { replaces: 71 }))).toEqual([412, 'version-conflict']);
      const { value, indicator } = CorrectionAnswer.parse(okay(await correct(stage.reviewer)));
      expect([value, indicator.code]).toEqual([75, 'year-9-eligible']);
      const { cells } = mainRow(indicatorIn(await reportPage(stage.reviewer, id), 'year-9-eligible'));
      expect(cells.at(-1)?.known).toMatchObject({ value: 75, state: 'revised' });
    });

    it('reopened with a reason it is the committee’s again, and brings nothing back that was corrected', async () => {
      expect(refusal(await step(stage.reviewer, id, 'reopen', 5, 'Fel'))).toEqual([403, 'forbidden']);
      answer(await step(stage.processOwner, id, 'reopen', 5, 'Analysen av arbete saknas'));
      answer(await step(stage.reporter, id, 'submit', 6));
      answer(await step(stage.reviewer, id, 'approve', 7));
      const { cells } = mainRow(indicatorIn(await reportPage(stage.reviewer, id), 'year-9-eligible'));
      expect(cells.at(-1)?.known?.value).toBe(75);
    });

    it('all of it stands in the history, with who, what and why', async () => {
      const rows = await stage.city.dataSource.query<{ action: string; name: string; reason: string | null }[]>(
        `SELECT h.action, m.name, h.reason FROM history_event h JOIN member m ON m.id = h.actor_id
         WHERE h.subject_id = $1 AND h.action IN ('report:submit', 'report:return', 'report:approve', 'report:reopen')
         ORDER BY h.recorded_at`,
        [id],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        'report:submit',
        'report:return',
        'report:submit',
        'report:approve',
        'report:reopen',
        'report:submit',
        'report:approve',
      ]);
      expect(rows[1]).toMatchObject({ name: 'Granskare, Socialnämnden Nordost', reason: 'Värdet för 2023 ser fel ut' });
    });

    it('and every verdict is still what the facts say', async () => {
      const { differences } = await verifyStandings(stage.city.dataSource.manager);
      expect(differences).toEqual([]);
    });

    async function latest(): Promise<{ newest: string | undefined }> {
      const page = IndicatorPage.parse(okay(await stage.anyone('GET', url.indicator('year-9-eligible'))));
      const nordost = page.areas.find(({ level }) => level === 'city-area');
      return { newest: nordost?.period ?? undefined };
    }
  });

  it(`the round tells how far ${committee} has come`, async () => {
    const round = okay(await stage.anyone('GET', url.round(openRound))) as {
      reportList: { committee: { code: string }; state: string }[];
    };
    expect(round.reportList.find((one) => one.committee.code === committee)?.state).toBe('approved');
  });
});
