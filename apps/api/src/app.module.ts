import { type DynamicModule, Module } from '@nestjs/common';
import { AdministrationModule } from './administration/administration.module';
import { HistoryModule } from './history/history.module';
import { IdentityModule } from './identity/identity.module';
import type { IdentitySettings } from './identity/identity.settings';
import { OverviewModule } from './overview/overview.module';
import type { OpenCity } from './platform/open-city';
import { PlatformModule, type PlatformSettings } from './platform/platform.module';
import { RemindersModule } from './reporting/reminders/reminders.module';
import { ReportingModule } from './reporting/reporting.module';

/** What the modules take from the surroundings of the process. */
export type AppSettings = IdentitySettings & PlatformSettings;

@Module({})
export class AppModule {
  static of(city: OpenCity, settings: AppSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(city, settings),
        IdentityModule.of(settings),
        ReportingModule,
        RemindersModule,
        OverviewModule,
        HistoryModule,
        AdministrationModule,
      ],
    };
  }
}
