import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';
import { Jobs } from './jobs';

/** Nothing about people is kept longer than it is of use: what has run out goes, every hour. */
@Injectable()
export class Retention {
  constructor(
    jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    jobs.handle({ name: 'retention', every: '7 * * * *', run: () => this.clear() });
  }

  /** Sessions and sign-ins live by the database's clock, all else by the product's. */
  async clear(): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE expires_at < now()');
    await this.dataSource.query('DELETE FROM provider_sign_in WHERE expires_at < now()');
    const daysAgo = (days: number): Date => new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.dataSource.query('DELETE FROM idempotency_key WHERE created_at < $1', [daysAgo(7)]);
    await this.dataSource.query('DELETE FROM sent_mail WHERE sent_at < $1', [daysAgo(365)]);
    await this.dataSource.query(`DELETE FROM outbox WHERE taken_at < now() - interval '30 days'`);
  }
}
