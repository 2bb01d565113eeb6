import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type JobResult, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { poolOf } from './database';
import { takeFromOutbox } from './jobs.outbox';

/** Something that is done behind the requests. */
export interface Job {
  name: string;
  /** By the machine's clock, as cron has it (`* * * * *`); left out, it is done when a transaction asks for it. */
  every?: string;
  /** Does it. What is thrown is logged, and tried again later: a job must bear to be done twice. */
  run: (payload: unknown) => Promise<void>;
}

/** Injects whether this process does the work: the server does, specs and command lines don't. */
export const jobsOn = Symbol('jobs on');

/** How often it is looked whether a transaction has asked for something. */
const outboxEvery = 2_000;
/** Tried again after half a minute, a minute, two …, for about an hour. */
const retries = { retryLimit: 7, retryDelay: 30, retryBackoff: true };
const stopWithin = 10_000;

/**
 * The work that no request waits for, kept in a schema of its own in the same database, so that any number of processes share
 * it and none of it is lost when one ends. Modules say in their constructors what they do.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly known = new Map<string, Job>();
  private boss: PgBoss | undefined;
  private outbox: NodeJS.Timeout | undefined;
  private pumping = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(jobsOn) private readonly on: boolean,
  ) {}

  /** Says what is done under a name, before the application starts. */
  handle(job: Job): void {
    this.known.set(job.name, job);
  }

  /** Does one at once, in this process. */
  async run(name: string, payload: unknown = {}): Promise<void> {
    const job = this.known.get(name);
    if (!job) throw new Error(`There is no job ${name}`);
    await job.run(payload);
  }

  /** Hands what transactions have asked for over to the queues; without queues, does it at once. */
  async empty(): Promise<void> {
    const { boss } = this;
    await takeFromOutbox(this.dataSource, [...this.known.keys()], async ({ id, kind, payload }) => {
      if (boss) await boss.send(kind, payload, { id });
      else await this.run(kind, payload);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.on) return;
    const boss = new PgBoss({
      db: { executeSql: (text, values) => poolOf(this.dataSource).query(text, values) },
      schema: await this.schema(),
      // It reckons with dates, which our driver leaves as text; PostgreSQL's own vacuum is watched elsewhere.
      monitorVacuum: false,
    });
    boss.on('error', (error) => this.log.warn(error));
    await boss.start();
    this.boss = boss;
    for (const job of this.known.values()) await this.begin(boss, job);
    this.outbox = setInterval(() => {
      this.pumping = this.pumping.then(() => this.empty()).catch((error: unknown) => this.log.warn(error));
    }, outboxEvery);
  }

  /** Lets what has begun come to its end. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.outbox);
    await this.pumping;
    await this.boss?.stop({ graceful: true, timeout: stopWithin });
    this.boss = undefined;
  }

  /** One for each city of a server, beside the city's own. */
  private async schema(): Promise<string> {
    const [row] = await this.dataSource.query<{ name: string }[]>('SELECT current_schema() AS name');
    return `${row?.name ?? 'public'}_jobs`;
  }

  private async begin(boss: PgBoss, { name, every, run }: Job): Promise<void> {
    // Of work that is due by the clock, one is enough to wait and one to be under way.
    await boss.createQueue(name, { ...retries, policy: every === undefined ? 'standard' : 'stately' });
    if (every !== undefined) await boss.schedule(name, every);
    const turn = { pollingIntervalSeconds: every === undefined ? 2 : 15, batchSize: 10, perJobResults: true } as const;
    await boss.work<object, unknown, typeof turn>(name, turn, async (jobs) => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs) results.push({ id, status: await this.attempt(run, data) });
      return results;
    });
  }

  private async attempt(run: Job['run'], payload: unknown): Promise<'completed' | 'failed'> {
    try {
      await run(payload);
      return 'completed';
    } catch (error) {
      this.log.error(error);
      return 'failed';
    }
  }
}
