import { Module } from '@nestjs/common';
import { Maps } from '../area/maps';
import { ReportingModule } from '../reporting/reporting.module';
import { CityOverview } from './city-overview';
import { CommitteePages } from './committee-pages';
import { GoalPages } from './goal-pages';
import { HeadlineFacts } from './headline-facts';
import { IndicatorPages } from './indicator-page';
import { IndicatorRows } from './indicator-rows';
import { ObservationsCsv } from './observations-csv';
import { PagesController } from './pages.controller';
import { Search } from './search';

@Module({
  imports: [ReportingModule],
  controllers: [PagesController],
  providers: [
    CityOverview,
    CommitteePages,
    GoalPages,
    HeadlineFacts,
    IndicatorPages,
    IndicatorRows,
    Maps,
    ObservationsCsv,
    Search,
  ],
})
export class OverviewModule {}
