import {
  Administered,
  AdministeredIndicator,
  AdministeredIndicators,
  Ending,
  IndicatorContent,
  NewIndicator,
} from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/access';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { indicators } from './indicators';
import { Id } from './id';
import { Records } from './records';

@ApiTags('Administration')
@Access('structure:manage')
@Controller('api/administration/indicators')
export class IndicatorsController {
  constructor(private readonly records: Records) {}

  @Get()
  @ApiOperation({ summary: 'Indicators with how they are judged, also those that have ended' })
  @Returns(AdministeredIndicators)
  async list(@As() administrator: Administrator): Promise<AdministeredIndicators> {
    return { indicators: await this.records.list(administrator, indicators) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add an indicator, with one series to report' })
  @Returns(AdministeredIndicator)
  create(
    @As() administrator: Administrator,
    @Body({ schema: NewIndicator }) given: NewIndicator,
    @Idempotency() repeatable: Repeatable,
  ): Promise<AdministeredIndicator> {
    return this.records.create(administrator, indicators, { ...given, origin: 'city' }, repeatable);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change an indicator and how it is judged from now on' })
  @Returns(AdministeredIndicator)
  change(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: IndicatorContent }) content: IndicatorContent,
  ): Promise<AdministeredIndicator> {
    return this.records.change(administrator, indicators, { id, version }, content);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say from which day it is no more; what it was stays' })
  @Returns(AdministeredIndicator)
  end(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Ending }) { validTo, reason }: Ending,
  ): Promise<AdministeredIndicator> {
    return this.records.change(administrator, indicators, { id, version }, { validTo }, { verb: 'end', reason });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove what nothing rests on; all else is ended' })
  @Returns(Administered)
  remove(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.remove(administrator, indicators, { id, version });
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back the newest change, also a removal' })
  @Returns(Administered)
  undo(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.undo(administrator, indicators, { id, version });
  }
}
