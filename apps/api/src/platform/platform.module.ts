import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { AsOfDay } from './as-of';
import { Clock } from './clock';
import { HealthController } from './health.controller';
import type { OpenCity } from './open-city';
import { Reads } from './reads';

/** What every domain stands on, made from a city that is already open: whoever opened it closes it. */
@Module({})
export class PlatformModule {
  static of({ dataSource, clock }: OpenCity): DynamicModule {
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
      ],
      exports: [DataSource, Clock, AsOfDay, Reads],
    };
  }
}
