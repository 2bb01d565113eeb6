import type { RoundKind, Text } from '@malbild/contract';
import type { IsoDate } from '@malbild/domain';
import type { MailTask } from '@malbild/language';
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { mailSettings, type MailSettings } from '../../platform/mail';
import { notFound } from '../../platform/problem';
import { lineOf, tongues } from './letter';

/** What is due on a day; unlike the tasks of a mail also what has yet to be opened. */
interface Deadline {
  uid: string;
  kind: MailTask;
  roundKind: RoundKind;
  year: number;
  due: IsoDate;
  reportId: string | null;
  whose: Text | null;
}

/** The deadlines of one person as a calendar feed, behind an address that only they know. */
@Injectable()
export class Calendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {}

  /**
   * @param token from the address; who has it needs no session, since calendars have none
   * @throws ProblemException 404 for one that is nobody's, or nobody's any more
   */
  async feed(token: string): Promise<string> {
    const [member] = await this.dataSource.query<{ id: string; language: 'sv' | 'en' }[]>(
      'SELECT id, language FROM member WHERE calendar_token = $1 AND active',
      [token],
    );
    if (!member) throw notFound('calendar');
    const tongue = tongues[member.language];
    const { name, description } = tongue.words.calendar;
    const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, ttl: 3_600, prodId: '//Malbild//Deadlines//SV' });
    for (const deadline of await this.deadlines(member.id)) {
      const summary = lineOf(deadline, tongue, member.language);
      const page = deadline.reportId ? `/rapport/${deadline.reportId}` : '/mitt-arbete';
      calendar.createEvent({
        ...{ id: deadline.uid, summary, allDay: true, stamp: this.clock.now() },
        ...{
          description: description({ task: summary }),
          start: new Date(`${deadline.due}T00:00:00Z`),
          timezone: 'UTC',
        },
        ...(this.settings.origin === undefined ? {} : { url: this.settings.origin + page }),
      });
    }
    return calendar.toString();
  }

  private deadlines(memberId: string): Promise<Deadline[]> {
    return this.dataSource.query<Deadline[]>(
      `WITH role AS (
         SELECT role, committee_id, goal_id FROM membership
         WHERE member_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
       ), asked AS (
         SELECT r.id AS round_id, r.due, r.closes, c.name, c.code, b.role, p.id AS report_id, p.state
         FROM round r JOIN round_committee rc ON rc.round_id = r.id JOIN committee c ON c.id = rc.committee_id
         JOIN role b ON b.committee_id = c.id LEFT JOIN report p ON p.round_id = r.id AND p.committee_id = c.id
         WHERE r.state <> 'closed'
       ), deadline AS (
         SELECT CASE state WHEN 'returned' THEN 'mend' ELSE 'report' END AS kind, 'report-' || code AS thing, round_id, due,
           report_id, name AS whose
         FROM asked WHERE role = 'reporter' AND (state IS NULL OR state IN ('draft', 'returned'))
         UNION ALL
         SELECT 'review', 'review-' || code, round_id, closes, report_id, name
         FROM asked WHERE role = 'reviewer' AND state IS DISTINCT FROM 'approved'
         UNION ALL
         SELECT 'judge', 'judge-' || g.code, r.id, r.closes, NULL, g.title
         FROM round r JOIN round_goal rg ON rg.round_id = r.id JOIN goal g ON g.id = rg.goal_id
         JOIN role b ON b.goal_id = g.id
         WHERE r.state <> 'closed' AND NOT EXISTS (SELECT FROM overall_judgement j WHERE j.round_id = r.id
           AND j.goal_id = g.id AND j.committee_id IS NULL AND j.superseded_at IS NULL)
         UNION ALL
         SELECT 'close', 'close', r.id, r.closes, NULL, NULL FROM round r JOIN role b ON b.role = 'administrator'
         WHERE r.state = 'open'
       )
       SELECT DISTINCT d.kind, r.code || '-' || d.thing || '@malbild' AS uid, r.kind AS "roundKind", r.year, d.due,
         d.report_id AS "reportId", d.whose
       FROM deadline d JOIN round r ON r.id = d.round_id ORDER BY d.due, uid`,
      [memberId, this.clock.today()],
    );
  }
}
