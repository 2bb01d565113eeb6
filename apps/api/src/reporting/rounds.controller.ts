import { Code, NewRound, RoundChange, RoundList, RoundPage } from '@malbild/contract';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, By, Me, Published, type RequestActor } from '../identity/access';
import type { Author } from '../platform/city-transaction';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { Rounds } from './rounds';

/** Reporting rounds. Changes take the round's version. */
@ApiTags('Rounds')
@Controller('api/rounds')
export class RoundsController {
  constructor(private readonly rounds: Rounds) {}

  @Get()
  @Published()
  @ApiOperation({ summary: 'All rounds with how far their reports have come' })
  @Returns(RoundList)
  list(): Promise<RoundList> {
    return this.rounds.list();
  }

  @Get(':code')
  @Published()
  @ApiOperation({ summary: 'A round with its committees, goals and reports' })
  @Returns(RoundPage)
  find(@Param('code', { schema: Code }) code: string): Promise<RoundPage> {
    return this.rounds.find(code);
  }

  @Post()
  @Access('round:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plan a round with the committees and goals of an earlier one' })
  @Returns(RoundPage)
  create(
    @Me() me: RequestActor,
    @By() author: Author,
    @Body({ schema: NewRound }) round: NewRound,
    @Idempotency() request: Repeatable,
  ): Promise<RoundPage> {
    return this.rounds.create(me, author, round, request);
  }

  @Put(':code')
  @Access('round:manage')
  @ApiOperation({ summary: 'Move its dates; until it is opened, also choose its committees and goals' })
  @Returns(RoundPage)
  change(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('code', { schema: Code }) code: string,
    @IfMatch() version: number,
    @Body({ schema: RoundChange }) change: RoundChange,
  ): Promise<RoundPage> {
    return this.rounds.change(me, author, code, version, change);
  }

  @Post(':code/opening')
  @Access('round:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open it: every committee gets its report' })
  @Returns(RoundPage)
  open(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('code', { schema: Code }) code: string,
    @IfMatch() version: number,
  ): Promise<RoundPage> {
    return this.rounds.open(me, author, code, version);
  }

  @Post(':code/closure')
  @Access('round:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close it: its verdicts are frozen as they are known now' })
  @Returns(RoundPage)
  close(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('code', { schema: Code }) code: string,
    @IfMatch() version: number,
  ): Promise<RoundPage> {
    return this.rounds.close(me, author, code, version);
  }

  @Post(':code/reminders')
  @Access('round:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remind everybody who still has something to do in it, by mail' })
  remind(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('code', { schema: Code }) code: string,
    @Idempotency() request: Repeatable,
  ): Promise<void> {
    return this.rounds.remind(me, author, code, request);
  }

  @Get(':code/snapshot.json')
  @Published()
  @ApiOperation({ summary: 'A closed round as it was frozen: the bytes that its checksum is over' })
  @ApiProduces('application/json')
  @Header('content-type', 'application/json; charset=utf-8')
  async json(@Param('code', { schema: Code }) code: string): Promise<string> {
    return (await this.rounds.snapshot(code)).content;
  }

  @Get(':code/snapshot.csv')
  @Published()
  @ApiOperation({ summary: 'The verdicts of a closed round as a table' })
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(@Param('code', { schema: Code }) code: string): Promise<string> {
    return (await this.rounds.snapshot(code)).csv;
  }
}
