import type { Mail, MailPage, MailQuery } from '@malbild/contract';
import type { Actor } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireAccess } from '../identity/access';
import { Mailer } from '../platform/mail';
import { cursorOf, placeIn } from '../platform/cursor';

/** What has been sent, for administrators. */
@Injectable()
export class SentMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
  ) {}

  async page(actor: Actor, { state, after, limit }: MailQuery): Promise<MailPage> {
    requireAccess(actor, 'mail:read');
    const place = after === undefined ? null : placeIn(after);
    const rows = await this.dataSource.query<(Mail & { place: string })[]>(
      `SELECT s.id, json_build_object('id', m.id, 'name', m.name) AS "to", m.email, s.kind, s.subject, s.body, s.state,
         s.attempts, s.error, s.sent_at AS "sentAt", s.sent_at::text AS place
       FROM sent_mail s JOIN member m ON m.id = s.member_id
       WHERE ($1::text IS NULL OR s.state = $1) AND ($2::timestamptz IS NULL OR (s.sent_at, s.id) < ($2, $3))
       ORDER BY s.sent_at DESC, s.id DESC LIMIT $4`,
      [state ?? null, place?.instant ?? null, place?.id ?? null, limit + 1],
    );
    const mails = rows.slice(0, limit);
    const last = mails.at(-1);
    return {
      mails,
      next: rows.length > limit && last ? cursorOf(last.place, last.id) : null,
      server: this.mailer.server,
    };
  }
}
