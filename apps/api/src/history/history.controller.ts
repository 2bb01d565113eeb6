import { HistoryKind, HistoryPage, HistoryPanel, HistoryPanelQuery, HistoryQuery } from '@malbild/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Me, type RequestActor, SignedIn } from '../identity/access';
import { Returns } from '../platform/returns';
import { HistoryPages } from './history-pages';

const ThingId = z.string().max(80);

@ApiTags('History')
@Controller('api/history')
export class HistoryController {
  constructor(private readonly pages: HistoryPages) {}

  @Get()
  @Access('history:read')
  @ApiOperation({ summary: 'Every change, newest first: who, when, what, old and new' })
  @Returns(HistoryPage)
  page(@Me() me: RequestActor, @Query({ schema: HistoryQuery }) query: HistoryQuery): Promise<HistoryPage> {
    return this.pages.page(me, query);
  }

  @Get(':kind/:id')
  @SignedIn()
  @ApiOperation({ summary: 'The changes of one thing, by its id or its code' })
  @Returns(HistoryPanel)
  panel(
    @Me() me: RequestActor,
    @Param('kind', { schema: HistoryKind }) kind: string,
    @Param('id', { schema: ThingId }) id: string,
    @Query({ schema: HistoryPanelQuery }) query: HistoryPanelQuery,
  ): Promise<HistoryPanel> {
    return this.pages.panel(me, kind, id, query);
  }
}
