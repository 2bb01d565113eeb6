import { Code, JudgementChange, JudgementsPage, OverallJudgement } from '@malbild/contract';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, By, Me, type RequestActor, SignedIn } from '../identity/access';
import type { Author } from '../platform/city-transaction';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { Judgements } from './judgements';

/** The three voices of a round, and the third of them. */
@ApiTags('Judgements')
@Controller('api/rounds/:round/judgements')
export class JudgementsController {
  constructor(private readonly judgements: Judgements) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Goals × committees with self-assessment, computed verdict and overall judgement' })
  @Returns(JudgementsPage)
  page(@Me() me: RequestActor, @Param('round', { schema: Code }) round: string): Promise<JudgementsPage> {
    return this.judgements.page(me, round);
  }

  @Put(':goal')
  @Access('judgement:record')
  @ApiOperation({ summary: 'Judge a goal as a whole' })
  @Returns(OverallJudgement)
  judgeGoal(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('round', { schema: Code }) round: string,
    @Param('goal', { schema: Code }) goal: string,
    @IfMatch() version: number,
    @Body({ schema: JudgementChange }) change: JudgementChange,
  ): Promise<OverallJudgement> {
    return this.judgements.record(me, author, { round, goal, committee: null }, version, change);
  }

  @Put(':goal/:committee')
  @Access('judgement:record')
  @ApiOperation({ summary: 'Judge a committee’s part in a goal' })
  @Returns(OverallJudgement)
  judgeCommittee(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('round', { schema: Code }) round: string,
    @Param('goal', { schema: Code }) goal: string,
    @Param('committee', { schema: Code }) committee: string,
    @IfMatch() version: number,
    @Body({ schema: JudgementChange }) change: JudgementChange,
  ): Promise<OverallJudgement> {
    return this.judgements.record(me, author, { round, goal, committee }, version, change);
  }
}
