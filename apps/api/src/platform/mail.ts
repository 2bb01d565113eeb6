import type { MailState } from '@malbild/contract';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from './clock';
import { codeOf, messageOf } from './refusal';

/** The city's mail server, its sender, and where links lead to; without a server, nothing leaves the house. */
export interface MailSettings {
  smtpUrl: string | undefined;
  from: string | undefined;
  origin: string | undefined;
}

/** Injects the `MailSettings`. */
export const mailSettings = Symbol('mail settings');

/** A mail as it is read: plain text always, and the same as simple HTML. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface Recipient {
  memberId: string;
  email: string;
  /** One of the ready people of the demo, who are nobody. */
  demo: boolean;
}

/** What a letter is: its kind, and about what. The same person never gets the same kind about the same thing twice. */
export interface Occasion {
  kind: string;
  about: string;
}

/** `skipped`: there is one already, and it is not to be tried again. */
export type Outcome = Exclude<MailState, 'sending'> | 'skipped';

/** The driver's defaults wait for minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends mail, each once, and keeps what was sent for the administrator to see. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly log = new Logger(Mailer.name);
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {
    const { smtpUrl: url, from } = settings;
    if (url !== undefined)
      this.transport = createTransport({ url, pool: true, maxConnections: 2, ...patience }, { from });
  }

  /** The server's name, without the secrets that its address may hold. */
  get server(): string | null {
    return this.settings.smtpUrl === undefined ? null : new URL(this.settings.smtpUrl).host;
  }

  /**
   * Sends a letter to one person. It is noted down before it is handed over: should the process end in between, nobody knows
   * whether it arrived, and it stays noted as `sending` and is not sent again. Without a mail server, and to the ready people
   * of the demo, it is noted as `withheld`.
   */
  async send(to: Recipient, occasion: Occasion, letter: Letter): Promise<Outcome> {
    const transport = to.demo ? undefined : this.transport;
    const id = await this.note(to, occasion, letter, transport ? 'sending' : 'withheld');
    if (id === undefined) return 'skipped';
    if (!transport) return 'withheld';
    try {
      await transport.sendMail({
        ...letter,
        to: to.email,
        // The same at every attempt, so that the receiving side can tell a repetition.
        messageId: `<${id}@malbild>`,
        // Asks absence notices and other robots not to answer.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      this.log.warn(error);
      const state = isRefusal(error) ? 'refused' : 'failed';
      await this.conclude(id, state, messageOf(error));
      return state;
    }
    await this.conclude(id, 'sent', null);
    return 'sent';
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Of several processes that send the same, one gets the row. */
  private async note(
    { memberId }: Recipient,
    { kind, about }: Occasion,
    { subject, text }: Letter,
    state: 'sending' | 'withheld',
  ): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `INSERT INTO sent_mail (id, member_id, kind, about, subject, body, state, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (member_id, kind, about) DO UPDATE SET subject = excluded.subject, body = excluded.body,
         state = excluded.state, sent_at = excluded.sent_at, attempts = sent_mail.attempts + 1, error = NULL
       WHERE sent_mail.state = 'failed'
       RETURNING id`,
      [uuid(), memberId, kind, about, subject, text, state, this.clock.now()],
    );
    return row?.id;
  }

  private async conclude(id: string, state: 'sent' | 'failed' | 'refused', error: string | null): Promise<void> {
    await this.dataSource.query('UPDATE sent_mail SET state = $2, error = $3 WHERE id = $1', [id, state, error]);
  }
}

/** The server's own and last word on an address or a letter; all else may be otherwise next time. */
function isRefusal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return false;
  const concernsUs = codeOf(error) === 'EENVELOPE' || codeOf(error) === 'EMESSAGE';
  return concernsUs && Number(error.responseCode) >= 500;
}
