import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../../platform/requirement';
import { Calendar } from './calendar';

const FileName = z.string().max(100);

@ApiTags('My work')
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly calendar: Calendar) {}

  @Get(':token.ics')
  @Public()
  @ApiOperation({ summary: 'The deadlines of the one whose secret address this is, for a calendar to subscribe to' })
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('referrer-policy', 'no-referrer')
  feed(@Param('token', { schema: FileName }) token: string): Promise<string> {
    return this.calendar.feed(token);
  }
}
