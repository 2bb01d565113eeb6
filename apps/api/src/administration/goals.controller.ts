import { Administered, AdministeredGoal, AdministeredGoals, Ending, GoalContent, NewGoal } from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Access } from '../identity/access';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { goals, programmes } from './goals';
import { Id } from './id';
import { Records } from './records';

@ApiTags('Administration')
@Access('structure:manage')
@Controller('api/administration/goals')
export class GoalsController {
  constructor(
    private readonly records: Records,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Goals of all programmes, also those that have ended' })
  @Returns(AdministeredGoals)
  async list(@As() administrator: Administrator): Promise<AdministeredGoals> {
    return { goals: await this.records.list(administrator, goals), programmes: await programmes(this.dataSource) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a goal' })
  @Returns(AdministeredGoal)
  create(
    @As() administrator: Administrator,
    @Body({ schema: NewGoal }) given: NewGoal,
    @Idempotency() repeatable: Repeatable,
  ): Promise<AdministeredGoal> {
    return this.records.create(administrator, goals, { ...given, origin: 'city' }, repeatable);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a goal' })
  @Returns(AdministeredGoal)
  change(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: GoalContent }) content: GoalContent,
  ): Promise<AdministeredGoal> {
    return this.records.change(administrator, goals, { id, version }, content);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say from which day it is no more; what it was stays' })
  @Returns(AdministeredGoal)
  end(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Ending }) { validTo, reason }: Ending,
  ): Promise<AdministeredGoal> {
    return this.records.change(administrator, goals, { id, version }, { validTo }, { verb: 'end', reason });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove what nothing rests on; all else is ended' })
  @Returns(Administered)
  remove(
    @As() administrator: Administrator,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.records.remove(administrator, goals, { id, version });
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
    return this.records.undo(administrator, goals, { id, version });
  }
}
