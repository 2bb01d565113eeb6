import { Administered, AdministeredSuccession, AdministeredSuccessions, SuccessionContent } from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/access';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { successions } from './successions';
import { Id } from './id';
import { Records } from './records';

@ApiTags('Administration')
@Access('structure:manage')
@Controller('api/administration/successions')
export class SuccessionsController {
  constructor(private readonly records: Records) {}

  @Get()
  @ApiOperation({ summary: 'Who took over whose remit' })
  @Returns(AdministeredSuccessions)
  async list(@As() administrator: Administrator): Promise<AdministeredSuccessions> {
    return { successions: await this.records.list(administrator, successions) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say who took over whose remit' })
  @Returns(AdministeredSuccession)
  create(
    @As() administrator: Administrator,
    @Body({ schema: SuccessionContent }) given: SuccessionContent,
    @Idempotency() repeatable: Repeatable,
  ): Promise<AdministeredSuccession> {
    return this.records.create(administrator, successions, { ...given, origin: 'city' }, repeatable);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Correct it' })
  @Returns(AdministeredSuccession)
  change(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SuccessionContent }) content: SuccessionContent,
  ): Promise<AdministeredSuccession> {
    return this.records.change(administrator, successions, { id, version }, content);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove it' })
  @Returns(Administered)
  remove(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.remove(administrator, successions, { id, version });
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
    return this.records.undo(administrator, successions, { id, version });
  }
}
