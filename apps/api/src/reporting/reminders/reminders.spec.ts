import { url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { createApp } from '../../app';
import { inCityTransaction } from '../../platform/city-transaction';
import { Jobs } from '../../platform/jobs';
import { startMailServer, type TestMailServer } from '../../testing/mail-server';
import { SetClock } from '../../testing/set-clock';
import { openTestCity } from '../../testing/test-city';
import type { OpenCity } from '../../platform/open-city';
import { remindRound } from './reminders';

const monday = '2024-02-12T08:00:00Z';
const tuesday = '2024-02-13T08:00:00Z';

describe('reminders', () => {
  let city: OpenCity;
  let dataSource: DataSource;
  let app: NestFastifyApplication;
  let mail: TestMailServer;
  const clock = new SetClock(monday);

  beforeAll(async () => {
    city = { ...(await openTestCity('empty')), clock };
    ({ dataSource } = city);
    mail = await startMailServer();
    app = await start(mail.url);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
    await city.close();
  });
  beforeEach(async () => {
    clock.set(monday);
    mail.delivered.length = 0;
    await dataSource.query('TRUNCATE sent_mail, member, round, committee, goal, programme CASCADE');
    await layRound();
  });

  async function start(smtpUrl?: string): Promise<NestFastifyApplication> {
    const settings = { smtpUrl, mailFrom: 'Målbild <malbild@example.org>', origin: 'https://malbild.example.org' };
    const started = await createApp(city, { logLevel: 'silent', ...settings });
    await started.init();
    return started;
  }

  const ids = {
    school: uuid(),
    social: uuid(),
    goal: uuid(),
    round: uuid(),
    schoolReport: uuid(),
    socialReport: uuid(),
  };

  /** A round under way: one report to fill in, one to review, one goal to judge. */
  async function layRound(): Promise<void> {
    const text = (sv: string, en: string) => JSON.stringify({ sv, en });
    await dataSource.query(
      `INSERT INTO committee (id, code, name, kind) VALUES ($1, 'skola', $3, 'committee'), ($2, 'social', $4, 'committee')`,
      [ids.school, ids.social, text('Skolnämnden', 'Schools <& more>'), text('Socialnämnden', 'Social committee')],
    );
    await dataSource.query(
      `INSERT INTO programme (id, code, name, statement, from_year, to_year) VALUES ($1, 'p', '{"sv":"P"}', '{"sv":""}', 2018, 2026)`,
      [ids.goal],
    );
    await dataSource.query(
      `INSERT INTO goal (id, code, programme_id, title, short_title, statement) VALUES ($1, 'start', $1, $2, $2, '{"sv":""}')`,
      [ids.goal, text('God start', 'Good start')],
    );
    await dataSource.query(
      `INSERT INTO round (id, code, kind, year, opens, due, closes, cut_off, state)
       VALUES ($1, '2023-year', 'year', 2023, '2024-01-15', '2024-02-16', '2024-03-01', '2024-01-31', 'open')`,
      [ids.round],
    );
    await dataSource.query('INSERT INTO round_goal VALUES ($1, $2)', [ids.round, ids.goal]);
    await dataSource.query('INSERT INTO round_committee VALUES ($1, $2), ($1, $3)', [
      ids.round,
      ids.school,
      ids.social,
    ]);
    await dataSource.query(
      `INSERT INTO report (id, round_id, committee_id, state) VALUES ($1, $3, $4, 'draft'), ($2, $3, $5, 'submitted')`,
      [ids.schoolReport, ids.socialReport, ids.round, ids.school, ids.social],
    );
    await addMember('rapportor', 'sv', 'reporter', ids.school);
    await addMember('granskare', 'en', 'reviewer', ids.social);
    await addMember('agare', 'sv', 'process-owner', null, ids.goal);
    await addMember('politiker', 'sv', 'politician');
  }

  async function addMember(
    key: string,
    language: string,
    role: string,
    committee: string | null = null,
    goal: string | null = null,
  ): Promise<void> {
    const id = uuid();
    await dataSource.query(
      'INSERT INTO member (id, email, name, language, calendar_token) VALUES ($1, $2, $3, $4, $5)',
      [...[id, `${key}@example.org`, key, language, `token-${key}`]],
    );
    await dataSource.query(
      `INSERT INTO membership (id, member_id, role, committee_id, goal_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2023-01-01')`,
      [uuid(), id, role, committee, goal],
    );
  }

  const remind = (server = app) => server.get(Jobs).run('remind');
  const to = () => mail.delivered.map((one) => one.to.split('@')[0]).sort();
  const states = () =>
    dataSource.query<{ state: string; attempts: number; error: string | null }[]>(
      'SELECT state, attempts, error FROM sent_mail ORDER BY sent_at, state',
    );

  it('on Monday morning each gets what waits for them, once, in their own language', async () => {
    await remind();
    await remind();
    expect(to()).toEqual(['agare', 'granskare', 'rapportor']);
    const [plain, html] = mail.delivered.find((one) => one.to.startsWith('rapportor'))?.parts ?? [];
    expect(plain).toBe(
      [
        'Hej rapportor!',
        'Det här väntar på dig:',
        `- Fyll i och skicka in rapporten för helår 2023, Skolnämnden, senast 16 februari 2024.\n  https://malbild.example.org/rapport/${ids.schoolReport}`,
        'Mitt arbete: https://malbild.example.org/mitt-arbete',
        '-- \nDu får det här för att du har en roll i stadens uppföljning. Svar på det här brevet läses inte.',
      ].join('\n\n'),
    );
    expect(html).toContain(`<a href="https://malbild.example.org/rapport/${ids.schoolReport}">Fyll i och skicka in`);
    const english = mail.delivered.find((one) => one.to.startsWith('granskare'));
    expect(english?.subject).toBe('Målbild: one thing waits for you');
    expect(english?.parts[0]).toContain(
      'Review the report for the full-year round 2023, Social committee, due 1 March 2024.',
    );
    expect(english?.headers).toMatch(/Auto-Submitted: auto-generated/i);
  });

  it('what people write stands in HTML as they wrote it', async () => {
    await dataSource.query(`UPDATE member SET language = 'en'`);
    await remind();
    const [plain, html] = mail.delivered.find((one) => one.to.startsWith('rapportor'))?.parts ?? [];
    expect(plain).toContain('Schools <& more>');
    expect(html).toContain('Schools &lt;&amp; more&gt;');
  });

  it('before and after the deadline those are reminded who are not ready', async () => {
    clock.set(tuesday);
    await remind();
    expect(mail.delivered.map((one) => one.subject)).toEqual(['Målbild: helår 2023, senast 16 februari 2024']);
    clock.set('2024-02-20T08:00:00Z');
    await remind();
    expect(mail.delivered.at(-1)?.subject).toBe('Målbild: helår 2023 är försenad, skulle vara klar 16 februari 2024');
    expect(mail.delivered.at(-1)?.parts[0]).toContain('skulle vara klart 16 februari 2024');
    await dataSource.query(`UPDATE report SET state = 'approved'`);
    clock.set('2024-02-21T08:00:00Z');
    await remind();
    expect(mail.delivered).toHaveLength(2);
  });

  it('nobody is reminded whose role or round has ended', async () => {
    await dataSource.query(`UPDATE membership SET valid_to = '2024-02-12' WHERE role = 'reporter'`);
    await dataSource.query(`UPDATE member SET active = false WHERE email LIKE 'granskare%'`);
    await remind();
    expect(to()).toEqual(['agare']);
    await dataSource.query(`UPDATE round SET state = 'closed', as_of = now()`);
    clock.set('2024-02-19T08:00:00Z');
    await remind();
    expect(to()).toEqual(['agare']);
  });

  it('a server that fails is tried again; one that refuses an address for good is not', async () => {
    mail.refuseMessages.push(451);
    mail.unknown.add('agare@example.org');
    await remind();
    expect((await states()).map(({ state }) => state).sort()).toEqual(['failed', 'refused', 'sent']);
    expect(mail.delivered).toHaveLength(1);
    clock.set('2024-02-12T08:10:00Z');
    await remind();
    await remind();
    mail.unknown.clear();
    expect(to()).toEqual(['granskare', 'rapportor']);
    expect(await states()).toEqual(
      expect.arrayContaining([
        { state: 'refused', attempts: 1, error: expect.stringContaining('550') as string },
        { state: 'sent', attempts: 2, error: null },
      ]),
    );
  });

  it('when no server answers, the mail waits and comes later in the day', async () => {
    const nobody = await start('smtp://127.0.0.1:1');
    await remind(nobody);
    await nobody.close();
    expect(new Set((await states()).map(({ state }) => state))).toEqual(new Set(['failed']));
    clock.set('2024-02-12T12:00:00Z');
    await remind();
    expect(to()).toEqual(['agare', 'granskare', 'rapportor']);
  });

  it('two processes at the same moment send one mail', async () => {
    const other = await start(mail.url);
    await Promise.all([remind(), remind(other), remind(), remind(other)]);
    await other.close();
    expect(to()).toEqual(['agare', 'granskare', 'rapportor']);
  });

  it('without a mail server nothing is sent, and what would have been is kept', async () => {
    const mute = await start();
    await remind(mute);
    await mute.close();
    expect((await states()).map(({ state }) => state)).toEqual(['withheld', 'withheld', 'withheld']);
    await remind();
    expect(mail.delivered).toEqual([]);
  });

  it('the ready people of the demo get no mail, whatever the server', async () => {
    await dataSource.query(`UPDATE member SET demo = true WHERE email LIKE 'rapportor%'`);
    await remind();
    expect(to()).toEqual(['agare', 'granskare']);
  });

  it('when somebody asks, all who have something left in the round are reminded, each time anew', async () => {
    for (const turn of [1, 2]) {
      await inCityTransaction(dataSource, (write) => remindRound(write, '2023-year'));
      await app.get(Jobs).empty();
      await app.get(Jobs).empty();
      expect(mail.delivered).toHaveLength(3 * turn);
    }
    expect(mail.delivered.map((one) => one.subject)).toContain('Målbild: påminnelse om helår 2023');
  });

  describe('the calendar', () => {
    const feed = async (key: string) => {
      const response = await app.inject({ method: 'GET', url: url.calendar(`token-${key}`) });
      // Long lines are folded.
      return { response, body: response.body.replace(/\r\n /g, '') };
    };

    it('holds the deadlines of the one whose address it is, in their language', async () => {
      const { response, body } = await feed('rapportor');
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(body).toContain('SUMMARY:Fyll i och skicka in rapporten för helår 2023\\, Skolnämnden');
      expect(body).toContain('DTSTART;VALUE=DATE:20240216');
      expect(body).toContain('UID:2023-year-report-skola@malbild');
      expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      expect((await feed('granskare')).body).toContain('SUMMARY:Review the report');
      expect((await feed('agare')).body).toContain('DTSTART;VALUE=DATE:20240301');
      expect((await feed('politiker')).body).not.toContain('BEGIN:VEVENT');
    });

    it('knows a round before it is opened, and lets go of what is done', async () => {
      await dataSource.query('DELETE FROM report');
      await dataSource.query(`UPDATE round SET state = 'planned'`);
      expect((await feed('rapportor')).body).toContain('BEGIN:VEVENT');
      await dataSource.query(
        `INSERT INTO report (id, round_id, committee_id, state) VALUES ($1, $2, $3, 'submitted')`,
        [...[uuid(), ids.round, ids.school]],
      );
      expect((await feed('rapportor')).body).not.toContain('BEGIN:VEVENT');
    });

    it('behind an unknown address is nothing, and a new address makes the old one worthless', async () => {
      expect((await feed('nobody')).response.statusCode).toBe(404);
      await dataSource.query(`UPDATE member SET calendar_token = 'token-new' WHERE email LIKE 'rapportor%'`);
      expect((await feed('rapportor')).response.statusCode).toBe(404);
      expect((await feed('new')).response.statusCode).toBe(200);
    });

    it('of one who has left shows nothing', async () => {
      await dataSource.query('UPDATE member SET active = false');
      expect((await feed('rapportor')).response.statusCode).toBe(404);
    });
  });
});
