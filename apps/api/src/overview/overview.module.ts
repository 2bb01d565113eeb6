import { Module } from '@nestjs/common';
import { Maps } from '../area/maps';
import { ReportingModule } from '../reporting/reporting.module';
import { CityOverview } from './city-overview';
import { CommitteePages } from './committee-pages';
import { GoalPages } from './goal-pages';
import { IndicatorPages } from './indicator-page';
import { IndicatorRows } from './indicator-rows';
import { PagesController } from './pages.controller';
import { Search } from './search';

@Module({
  imports: [ReportingModule],
  controllers: [PagesController],
  providers: [CityOverview, CommitteePages, GoalPages, IndicatorPages, IndicatorRows, Maps, Search],
})
export class OverviewModule {}
