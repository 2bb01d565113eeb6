import {
  Administered,
  AdministeredCommittee,
  AdministeredCommittees,
  CommitteeContent,
  Ending,
  NewCommittee,
} from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/access';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { committees } from './committees';
import { Id } from './id';
import { Records } from './records';

@ApiTags('Administration')
@Access('structure:manage')
@Controller('api/administration/committees')
export class CommitteesController {
  constructor(private readonly records: Records) {}

  @Get()
  @ApiOperation({ summary: 'Committees and company boards, also those that have ended' })
  @Returns(AdministeredCommittees)
  async list(@As() administrator: Administrator): Promise<AdministeredCommittees> {
    return { committees: await this.records.list(administrator, committees) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a committee' })
  @Returns(AdministeredCommittee)
  create(
    @As() administrator: Administrator,
    @Body({ schema: NewCommittee }) given: NewCommittee,
    @Idempotency() repeatable: Repeatable,
  ): Promise<AdministeredCommittee> {
    return this.records.create(administrator, committees, given, repeatable);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a committee' })
  @Returns(AdministeredCommittee)
  change(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: CommitteeContent }) content: CommitteeContent,
  ): Promise<AdministeredCommittee> {
    return this.records.change(administrator, committees, { id, version }, content);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say from which day it is no more; what it was stays' })
  @Returns(AdministeredCommittee)
  end(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Ending }) { validTo, reason }: Ending,
  ): Promise<AdministeredCommittee> {
    return this.records.change(administrator, committees, { id, version }, { validTo }, { verb: 'end', reason });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove what nothing rests on; all else is ended' })
  @Returns(Administered)
  remove(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.remove(administrator, committees, { id, version });
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
    return this.records.undo(administrator, committees, { id, version });
  }
}
