import type { Reminder } from '@malbild/language';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { CityWrite } from '../../platform/city-transaction';
import { Clock } from '../../platform/clock';
import { Jobs } from '../../platform/jobs';
import { askFor } from '../../platform/jobs.outbox';
import { Mailer, mailSettings, type MailSettings } from '../../platform/mail';
import { writeReminder } from './letter';
import { occasionsAt, swedishTime } from './occasions';
import { addressees, openTasks, type OpenTask } from './open-tasks';

const job = { regular: 'remind', asked: 'remind-round' };
const Asked = z.object({ round: z.string(), about: z.string() });

/** Asks that all who still have something to do in a round be reminded, once this transaction has committed. */
export async function remindRound(write: CityWrite, round: string): Promise<void> {
  await askFor(write, job.asked, { round, about: `${round} ${write.recordedAt.toISOString()}` });
}

/** Reminds people by mail of what waits for them: on Monday mornings, before and after deadlines, and when asked to. */
@Injectable()
export class Reminders {
  constructor(
    jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    @Inject(mailSettings) private readonly settings: MailSettings,
  ) {
    // The product's clock may run in another year than the machine's, so it is asked often whether something is due.
    jobs.handle({ name: job.regular, every: '*/10 * * * *', run: () => this.remind() });
    jobs.handle({ name: job.asked, run: (payload) => this.remindOfRound(Asked.parse(payload)) });
  }

  /** Sends what is due now; what the mail server does not take is tried again at the next turn of the same day. */
  async remind(): Promise<void> {
    const now = swedishTime(this.clock.now());
    const tasks = await openTasks(this.dataSource, now.day);
    for (const { reminder, about, concerns } of occasionsAt(now, tasks))
      await this.send(reminder, about, tasks.filter(concerns));
  }

  private async remindOfRound({ round, about }: z.infer<typeof Asked>): Promise<void> {
    const tasks = await openTasks(this.dataSource, this.clock.today(), { round });
    const failed = await this.send('asked', about, tasks);
    if (failed > 0) throw new Error(`${failed} reminders of ${round} could not be sent yet`);
  }

  /** @returns how many letters are to be tried again */
  private async send(reminder: Reminder, about: string, tasks: readonly OpenTask[]): Promise<number> {
    const byMember = Map.groupBy(tasks, ({ memberId }) => memberId);
    let failed = 0;
    for (const addressee of await addressees(this.dataSource, [...byMember.keys()])) {
      const [first, ...others] = byMember.get(addressee.memberId) ?? [];
      if (!first) continue;
      const letter = writeReminder(reminder, addressee, [first, ...others], this.clock.today(), this.settings.origin);
      const outcome = await this.mailer.send(addressee, { kind: reminder, about }, letter);
      if (outcome === 'failed') failed += 1;
    }
    return failed;
  }
}
