import {
  AreaLevel,
  AreaMap,
  AsOf,
  City,
  Code,
  CommitteeList,
  CommitteePage,
  GoalList,
  GoalPage,
  IndicatorAreas,
  IndicatorList,
  IndicatorPage,
  Overview,
  PageQuery,
  SearchQuery,
  SearchResult,
  StrategyList,
} from '@malbild/contract';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Maps } from '../area/maps';
import { Public, Published, Visibility, type VisibilityClass } from '../identity/access';
import { AsOfDay } from '../platform/as-of';
import { Returns } from '../platform/returns';
import { CityOverview } from './city-overview';
import { CommitteePages } from './committee-pages';
import { GoalPages } from './goal-pages';
import { IndicatorPages } from './indicator-page';
import { IndicatorRows } from './indicator-rows';
import { ObservationsCsv } from './observations-csv';
import { Search } from './search';

/** What the pages show, one answer a page, as it was known on any day. */
@ApiTags('Pages')
@Controller('api')
export class PagesController {
  constructor(
    private readonly day: AsOfDay,
    private readonly overviews: CityOverview,
    private readonly goalPages: GoalPages,
    private readonly committeePages: CommitteePages,
    private readonly indicatorPages: IndicatorPages,
    private readonly observations: ObservationsCsv,
    private readonly rows: IndicatorRows,
    private readonly maps: Maps,
    private readonly searches: Search,
  ) {}

  @Get('city')
  @Public()
  @ApiOperation({ summary: 'The city itself, and what time it is there' })
  @Returns(City)
  city(): Promise<City> {
    return this.overviews.city();
  }

  @Get('overview')
  @Published()
  @ApiOperation({ summary: 'Goal areas with their verdicts, the matrix goal × committee, and what has changed' })
  @Returns(Overview)
  overview(
    @Query({ schema: PageQuery }) asked: PageQuery,
    @Visibility() visibility: VisibilityClass,
  ): Promise<Overview> {
    return this.overviews.overview(asked, visibility);
  }

  @Get('goals')
  @Published()
  @ApiOperation({ summary: 'Programmes and their goals' })
  @Returns(GoalList)
  goals(@Query({ schema: AsOf }) { asOf }: AsOf): Promise<GoalList> {
    return this.goalPages.list(this.day.moment(asOf));
  }

  @Get('goals/:code')
  @Published()
  @ApiOperation({ summary: 'A goal with its verdict, strategies, indicators and committees' })
  @Returns(GoalPage)
  goal(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: PageQuery }) asked: PageQuery,
    @Visibility() visibility: VisibilityClass,
  ): Promise<GoalPage> {
    return this.goalPages.page(code, asked, visibility);
  }

  @Get('strategies')
  @Published()
  @ApiOperation({ summary: 'The ways of working, with milestones' })
  @Returns(StrategyList)
  strategies(): Promise<StrategyList> {
    return this.goalPages.strategies();
  }

  @Get('committees')
  @Published()
  @ApiOperation({ summary: 'Committees and company boards, also those that have ended' })
  @Returns(CommitteeList)
  committees(@Query({ schema: AsOf }) { asOf }: AsOf): Promise<CommitteeList> {
    return this.committeePages.list(this.day.moment(asOf));
  }

  @Get('committees/:code')
  @Published()
  @ApiOperation({ summary: 'A committee with the verdicts of its own indicators' })
  @Returns(CommitteePage)
  committee(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: PageQuery }) asked: PageQuery,
    @Visibility() visibility: VisibilityClass,
  ): Promise<CommitteePage> {
    return this.committeePages.page(code, asked, visibility);
  }

  @Get('indicators')
  @Published()
  @ApiOperation({ summary: 'All indicators with their latest value and verdict' })
  @Returns(IndicatorList)
  async indicators(@Query({ schema: AsOf }) { asOf }: AsOf): Promise<IndicatorList> {
    const moment = this.day.moment(asOf);
    return { asOf: moment.day, indicators: await this.rows.list(moment) };
  }

  @Get('indicators/:code')
  @Published()
  @ApiOperation({ summary: 'An indicator with all its values, verdicts, methods, gaps and forecast' })
  @Returns(IndicatorPage)
  indicator(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: AsOf }) { asOf }: AsOf,
  ): Promise<IndicatorPage> {
    return this.indicatorPages.page(code, this.day.moment(asOf));
  }

  @Get('indicators/:code/areas/:level')
  @Published()
  @ApiOperation({ summary: 'The newest values of an indicator in all areas of a level' })
  @Returns(IndicatorAreas)
  areas(
    @Param('code', { schema: Code }) code: string,
    @Param('level', { schema: AreaLevel }) level: AreaLevel,
    @Query({ schema: AsOf }) { asOf }: AsOf,
  ): Promise<IndicatorAreas> {
    return this.indicatorPages.areas(code, level, this.day.moment(asOf));
  }

  @Get('indicators/:code/observations.csv')
  @Published()
  @ApiOperation({ summary: 'All values of an indicator as a table' })
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  csv(@Param('code', { schema: Code }) code: string, @Query({ schema: AsOf }) { asOf }: AsOf): Promise<string> {
    return this.observations.write(code, this.day.moment(asOf));
  }

  @Get('maps/:level')
  @Published()
  @ApiOperation({ summary: 'The outlines of all areas of a level, as SVG path data' })
  @Returns(AreaMap)
  map(@Param('level', { schema: AreaLevel }) level: AreaLevel): Promise<AreaMap> {
    return this.maps.find(level);
  }

  @Get('search')
  @Published()
  @ApiOperation({ summary: 'Goals, indicators, committees and strategies by name' })
  @Returns(SearchResult)
  search(@Query({ schema: SearchQuery }) { q }: SearchQuery): Promise<SearchResult> {
    return this.searches.find(q);
  }
}
