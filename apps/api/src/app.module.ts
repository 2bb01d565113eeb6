import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from './identity/identity.module';
import type { IdentitySettings } from './identity/identity.settings';
import { OverviewModule } from './overview/overview.module';
import type { OpenCity } from './platform/open-city';
import { PlatformModule } from './platform/platform.module';

/** What the modules take from the surroundings of the process. */
export type AppSettings = IdentitySettings;

@Module({})
export class AppModule {
  static of(city: OpenCity, settings: AppSettings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(city), IdentityModule.of(settings), OverviewModule] };
  }
}
