import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from './identity/identity.module';
import { OverviewModule } from './overview/overview.module';
import type { OpenCity } from './platform/open-city';
import { PlatformModule } from './platform/platform.module';

@Module({})
export class AppModule {
  static of(city: OpenCity): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(city), IdentityModule, OverviewModule] };
  }
}
