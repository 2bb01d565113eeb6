import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { AsOfDay } from './as-of';
import { Clock } from './clock';
import type { Env } from './env';
import { HealthController } from './health.controller';
import { HistorySealing } from './history.jobs';
import { Jobs, jobsOn } from './jobs';
import { Retention } from './jobs.retention';
import { Mailer, mailSettings, type MailSettings } from './mail';
import type { OpenCity } from './open-city';
import { Reads } from './reads';

/** What the platform takes from the surroundings of the process. */
export type PlatformSettings = Partial<Pick<Env, 'smtpUrl' | 'mailFrom' | 'origin'>> & {
  /** Whether this process does the work behind the requests. */
  jobs?: boolean;
};

/** What every domain stands on, made from a city that is already open: whoever opened it closes it. */
@Module({})
export class PlatformModule {
  static of({ dataSource, clock }: OpenCity, settings: PlatformSettings = {}): DynamicModule {
    const { smtpUrl, mailFrom: from, origin, jobs = false } = settings;
    return {
      module: PlatformModule,
      global: true,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Clock, useValue: clock },
        { provide: AsOfDay, useFactory: () => new AsOfDay(clock) },
        { provide: Reads, useFactory: () => new Reads(dataSource) },
        { provide: jobsOn, useValue: jobs },
        { provide: mailSettings, useValue: { smtpUrl, from, origin } satisfies MailSettings },
        Jobs,
        Mailer,
        HistorySealing,
        Retention,
      ],
      exports: [DataSource, Clock, AsOfDay, Reads, Jobs, Mailer, mailSettings],
    };
  }
}
