import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';
import { sealHistory } from './history-seal';
import { Jobs } from './jobs';

/** Seals the history every minute. */
@Injectable()
export class HistorySealing {
  private thorough = true;

  constructor(
    jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    jobs.handle({ name: 'seal-history', every: '* * * * *', run: () => this.seal() });
  }

  async seal(): Promise<void> {
    await sealHistory(this.dataSource, this.clock, { thorough: this.thorough });
    this.thorough = false;
  }
}
