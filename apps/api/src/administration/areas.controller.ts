import { Administered, AdministeredArea, AdministeredAreas, AreaContent, AreaQuery, Ending } from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/access';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { areas } from './areas';
import { Id } from './id';
import { Records } from './records';

@ApiTags('Administration')
@Access('structure:manage')
@Controller('api/administration/areas')
export class AreasController {
  constructor(private readonly records: Records) {}

  @Get()
  @ApiOperation({ summary: 'Areas of one level or of all, and how many each level has' })
  @Returns(AdministeredAreas)
  async list(
    @As() administrator: Administrator,
    @Query({ schema: AreaQuery }) { level }: AreaQuery,
  ): Promise<AdministeredAreas> {
    const all = await this.records.list(administrator, areas);
    const levels = [...Map.groupBy(all, (area) => area.level)].map(([name, { length }]) => ({
      level: name,
      count: length,
    }));
    return { areas: level === undefined ? all : all.filter((area) => area.level === level), levels };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add an area' })
  @Returns(AdministeredArea)
  create(
    @As() administrator: Administrator,
    @Body({ schema: AreaContent }) given: AreaContent,
    @Idempotency() repeatable: Repeatable,
  ): Promise<AdministeredArea> {
    return this.records.create(administrator, areas, given, repeatable);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change an area' })
  @Returns(AdministeredArea)
  change(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AreaContent }) content: AreaContent,
  ): Promise<AdministeredArea> {
    return this.records.change(administrator, areas, { id, version }, content);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say from which day it is no more; what it was stays' })
  @Returns(AdministeredArea)
  end(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Ending }) { validTo, reason }: Ending,
  ): Promise<AdministeredArea> {
    return this.records.change(administrator, areas, { id, version }, { validTo }, { verb: 'end', reason });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove what nothing rests on; all else is ended' })
  @Returns(Administered)
  remove(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.remove(administrator, areas, { id, version });
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
    return this.records.undo(administrator, areas, { id, version });
  }
}
