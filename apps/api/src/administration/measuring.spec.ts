import {
  AdministeredIndicator,
  AdministeredIndicators,
  AdministeredTerms,
  AdministeredTermsList,
  HistoryPage,
  HistoryPanel,
  IndicatorContent,
  IndicatorPage,
  MailPage,
  Problem,
  url,
} from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import { runImport } from '../exchange/import';
import { verifyStandings } from '../indicator/standings';
import { inCityTransaction } from '../platform/city-transaction';
import type { OpenCity } from '../platform/open-city';
import { recordObservations } from '../indicator/recording';
import { type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';

describe('administration of indicators and what they are measured against', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;
  let send: Send;
  let own: Send;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    send = await signedIn(app, emailOf('administrator'));
    own = await signedIn(app, emailOf('processagare'));
  });
  afterAll(async () => {
    // Whatever was administered here: every verdict is what the facts say.
    expect((await verifyStandings(city.dataSource.manager)).differences).toEqual([]);
    await app.close();
    await city.close();
  });

  const at = (version: number) => ({ 'if-match': `"${version}"` });
  const page = async (code: string) => IndicatorPage.parse((await send('GET', url.indicator(code))).json());
  const indicators = async () =>
    AdministeredIndicators.parse((await send('GET', url.administered('indicators'))).json()).indicators;
  const named = async (code: string) => (await indicators()).find((one) => one.code === code)!;
  const form = (one: AdministeredIndicator) => IndicatorContent.parse(one);
  const change = (one: AdministeredIndicator, content: object) =>
    send('PUT', url.administeredOne('indicators', one.id), {
      body: { ...form(one), ...content },
      headers: at(one.version),
    });

  async function makeIndicator(): Promise<AdministeredIndicator> {
    const [area] = await city.dataSource.query<{ id: string }[]>(
      `SELECT id FROM area WHERE level = 'municipality' AND code = '1480'`,
    );
    const body = {
      ...form(await named('year-9-eligible')),
      code: `i-${uuid()}`,
      area: area?.id,
      goals: ['god-start'],
      committees: ['grundskolenamnden'],
    };
    const response = await send('POST', url.administered('indicators'), { body });
    expect(response.statusCode).toBe(200);
    return AdministeredIndicator.parse(response.json());
  }

  it('a new indicator has a series to report and a page that says that nothing is known yet', async () => {
    const made = await makeIndicator();
    const { standing, goals, title } = await page(made.code);
    expect([standing.reason.code, goals.map(({ code }) => code), title]).toEqual([
      ...['no-observation', ['god-start'], made.title],
    ]);
    const { terms } = AdministeredTermsList.parse((await send('GET', url.terms(made.code))).json());
    expect(terms).toMatchObject([{ kind: 'series', group: 'T', version: 1, baseline: null, targets: [] }]);
    const removed = await send('DELETE', url.administeredOne('indicators', made.id), { headers: at(1) });
    expect(removed.json()).toEqual({ id: made.id, version: 2, removed: true });
    await send('POST', url.undo('indicators', made.id), { headers: at(2) });
    expect(await named(made.code)).toEqual({ ...made, version: 3 });
    expect((await page(made.code)).standing.reason.code).toBe('no-observation');
  });

  it('how it is judged changes today’s verdict and can be undone; yesterday’s stays', async () => {
    const before = await named('year-9-eligible');
    const was = (await page(before.code)).standing;
    const manual = { ...before.judgement, method: 'manual', manualStatus: 'some', manualReason: 'Underlaget ses över' };
    expect((await change(before, { judgement: manual })).statusCode).toBe(200);
    expect((await page(before.code)).standing).toMatchObject({ method: 'manual', status: 'some' });
    const [entry] = HistoryPanel.parse((await send('GET', url.historyOf('indicator', before.code))).json()).entries;
    expect(Object.keys(entry?.new as object).sort()).toEqual(['judgement', 'version']);
    await send('POST', url.undo('indicators', before.id), { headers: at(before.version + 1) });
    expect((await page(before.code)).standing).toEqual(was);
    expect(await named(before.code)).toEqual({ ...before, version: before.version + 2 });
    const half = await change(await named(before.code), { judgement: { ...manual, manualReason: null } });
    expect(Problem.parse(half.json())).toMatchObject({ status: 422, code: 'invalid-judgement' });
  });

  it('keeps its unit once something has been measured in it, and what a seed notes of its source', async () => {
    const before = await named('tertiary-education');
    const refused = await change(before, { unit: 'kronor', decimals: 0 });
    expect(Problem.parse(refused.json())).toMatchObject({ status: 409, code: 'has-history' });
    expect(
      (await send('DELETE', url.administeredOne('indicators', before.id), { headers: at(before.version) })).statusCode,
    ).toBe(409);
    const noted = () =>
      city.dataSource.query<unknown[]>(`SELECT source -> 'recordedBy' AS noted FROM indicator WHERE id = $1`, [
        before.id,
      ]);
    const kept = await noted();
    expect((await change(before, { title: { sv: 'Ny rubrik' } })).statusCode).toBe(200);
    expect(await noted()).toEqual(kept);
  });

  it('a new unit is taken as long as nothing has been measured', async () => {
    const made = await makeIndicator();
    expect((await change(made, { unit: 'kronor', kind: 'amount', decimals: 0 })).statusCode).toBe(200);
    expect((await page(made.code)).unit).toBe('kronor');
  });

  it('an import is in the history, and whoever has the form open hears of what it changed', async () => {
    const made = await makeIndicator();
    const folder = await mkdtemp(join(tmpdir(), 'malbild-spec-'));
    const file = join(folder, 'values.csv');
    const lines = ['indicator,title,direction,area_level,area_code,period,value'];
    await writeFile(file, [...lines, `${made.code},Ny titel,decrease,municipality,1480,2022,12.5`].join('\n'));
    const report = await runImport(city.dataSource, { kind: 'csv', path: file, limitBytes: 1e6 });
    await rm(folder, { recursive: true });
    expect(report).toMatchObject({ outcome: 'applied', created: 1, indicators: { changed: 1 } });
    const { entries } = HistoryPage.parse((await send('GET', url.history({ kind: 'import' }))).json());
    expect(entries[0]).toMatchObject({
      action: 'import:apply',
      actor: null,
      new: { created: 1, checksum: report.checksum },
    });
    expect((await change(made, { title: { sv: 'Min titel' } })).statusCode).toBe(
      report.indicators.changed > 0 ? 412 : 200,
    );
  });

  describe('baselines and targets', () => {
    const terms = async (code: string, as = send) =>
      AdministeredTermsList.parse((await as('GET', url.terms(code))).json()).terms;
    const set = (one: AdministeredTerms, body: object, as = send, version = one.version) =>
      as('PUT', url.termsOf(one.kind, one.id), { body, headers: at(version) });

    /** A series with values that rise, none of which is a target. */
    async function makeSeries(): Promise<AdministeredTerms> {
      const made = await makeIndicator();
      const [one] = await terms(made.code);
      await inCityTransaction(city.dataSource, (write) =>
        recordObservations(
          write,
          [80, 81, 82, 83].map((value, index) => ({ seriesId: one!.id, period: `${2019 + index}`, value })),
        ),
      );
      return (await terms(made.code))[0]!;
    }
    const sensible = { baseline: { period: '2019', value: null }, targets: [{ period: '2026', value: 90 }] };

    it('are set in one go, judged at once, and taken back', async () => {
      const one = await makeSeries();
      const changed = AdministeredTerms.parse((await set(one, { ...sensible, reason: 'Beslut 12 mars' })).json());
      expect(changed).toMatchObject({
        baseline: { period: '2019', value: null, known: 80, origin: 'city' },
        targets: [{ period: '2026', value: 90, contradictsDirection: false, origin: 'city' }],
        latest: { period: '2022', value: 83 },
      });
      expect((await page(one.indicator.code)).standing.method).not.toBe('manual');
      expect((await page(one.indicator.code)).headline).not.toBeNull();
      const { entries } = HistoryPanel.parse(
        (await send('GET', url.historyOf('indicator', one.indicator.code))).json(),
      );
      expect(entries[0]).toMatchObject({ action: 'series:set-terms', kind: 'series', reason: 'Beslut 12 mars' });
      const undone = await send('POST', url.undoTerms(one.kind, one.id), { headers: at(changed.version) });
      expect(undone.statusCode).toBe(200);
      const [back] = await terms(one.indicator.code);
      expect(back).toMatchObject({ baseline: null, targets: [] });
      await send('POST', url.undoTerms(one.kind, one.id), { headers: at(back!.version) });
      expect((await terms(one.indicator.code))[0]).toMatchObject({ targets: [{ period: '2026', value: 90 }] });
    });

    it('what stays as it was keeps its row', async () => {
      const one = await makeSeries();
      const first = AdministeredTerms.parse((await set(one, sensible)).json());
      const targets = [...sensible.targets, { period: '2030', value: 95 }];
      const second = AdministeredTerms.parse((await set(first, { ...sensible, targets })).json());
      expect(second.version - first.version).toBe(1);
      const same = AdministeredTerms.parse((await set(second, { ...sensible, targets })).json());
      expect(same.version).toBe(second.version);
    });

    it.each([
      [
        'on the wrong side of the baseline',
        { ...sensible, targets: [{ period: '2026', value: 70 }] },
        'target-contradicts-direction',
      ],
      ['in a period that is none', { ...sensible, targets: [{ period: '2026-13', value: 90 }] }, 'invalid-period'],
      ['twice for a period', { ...sensible, targets: [...sensible.targets, ...sensible.targets] }, 'invalid-period'],
    ])('a target %s is refused, and all stays as it was', async (_, wrong, code) => {
      const one = await makeSeries();
      expect(Problem.parse((await set(one, wrong)).json())).toMatchObject({ status: 422, code });
      expect((await terms(one.indicator.code))[0]).toEqual(one);
    });

    it('a baseline that would put a standing target on its wrong side is refused', async () => {
      const one = await makeSeries();
      const set90 = AdministeredTerms.parse((await set(one, sensible)).json());
      const refused = await set(set90, { ...sensible, baseline: { period: '2019', value: 95 } });
      expect(Problem.parse(refused.json())).toMatchObject({ code: 'target-contradicts-direction' });
    });

    it('of a gap can be set, and a conflict shows both sides', async () => {
      const gap = (await terms('year-9-eligible')).find(({ kind }) => kind === 'gap')!;
      const size = Math.abs(gap.latest?.value ?? 0);
      const body = { baseline: { period: '2018', value: -size }, targets: [{ period: '2026', value: size / 2 }] };
      expect((await set(gap, body)).statusCode).toBe(200);
      expect(Problem.parse((await set(gap, body)).json())).toMatchObject({ status: 412, conflict: { yours: body } });
    });

    it('are for process owners where their goals are, and for nobody else', async () => {
      const reporter = await signedIn(app, emailOf('rapportor.grundskolenamnden'));
      expect((await reporter('GET', url.terms())).statusCode).toBe(403);
      const one = await makeSeries();
      expect((await terms(one.indicator.code, own))[0]?.mayChange).toBe(true);
      expect((await set(one, sensible, own)).statusCode).toBe(200);
      await city.dataSource.query(
        `UPDATE membership SET valid_to = '2023-06-01' WHERE role = 'process-owner'
         AND goal_id = (SELECT id FROM goal WHERE code = 'god-start')`,
      );
      const [now] = await terms(one.indicator.code, own);
      expect(now?.mayChange).toBe(false);
      expect((await set(now!, { baseline: null, targets: [] }, own)).statusCode).toBe(403);
    });
  });

  it('the mail that was sent can be read, and says that there is no server', async () => {
    await city.dataSource.query(
      `INSERT INTO sent_mail (id, member_id, kind, about, subject, body, state, sent_at)
       SELECT $1, id, 'weekly', 'week', 'Ämne', 'Text', 'withheld', now() FROM member WHERE email = $2`,
      [uuid(), emailOf('analytiker')],
    );
    const { mails, server, next } = MailPage.parse((await send('GET', url.mail({ state: 'withheld' }))).json());
    expect([mails.length, server, next]).toEqual([1, null, null]);
    expect(mails[0]).toMatchObject({ to: { name: 'Analytiker' }, subject: 'Ämne', state: 'withheld' });
    expect(MailPage.parse((await send('GET', url.mail({ state: 'sent' }))).json()).mails).toEqual([]);
  });
});
