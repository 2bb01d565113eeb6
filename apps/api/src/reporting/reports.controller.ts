import {
  AssessmentChange,
  CellAnswer,
  CellBlock,
  CellBlockAnswer,
  CellChange,
  Code,
  CommentList,
  DeviationResponse,
  GoalAssessment,
  NewComment,
  PeriodKey,
  ReadyAnswer,
  ReportComment,
  ReportPage,
  ResponseChange,
  StepAnswer,
  StepNote,
} from '@malbild/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, By, Me, type RequestActor } from '../identity/access';
import type { Author } from '../platform/city-transaction';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { DraftValues } from './draft-values';
import { ReportParts } from './report-parts';
import { ReportSteps } from './report-steps';
import { Reports } from './reports';

const Id = z.uuid();

/** A committee's report in a round: the page, what is written into it, and the steps it takes. Writes take versions. */
@ApiTags('Reports')
@Controller('api/reports/:id')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly drafts: DraftValues,
    private readonly parts: ReportParts,
    private readonly steps: ReportSteps,
  ) {}

  @Get()
  @Access('report:read')
  @ApiOperation({ summary: 'Everything the report page shows' })
  @Returns(ReportPage)
  page(@Me() me: RequestActor, @Param('id', { schema: Id }) id: string): Promise<ReportPage> {
    return this.reports.page(me, id);
  }

  @Put('values/:series/:period')
  @Access('report:write')
  @ApiOperation({ summary: 'Type into one cell' })
  @Returns(CellAnswer)
  save(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('series', { schema: Id }) series: string,
    @Param('period', { schema: PeriodKey }) period: string,
    @IfMatch() version: number,
    @Body({ schema: CellChange }) change: CellChange,
  ): Promise<CellAnswer> {
    return this.drafts.save(me, author, id, { series, period, version, ...change });
  }

  @Delete('values/:series/:period')
  @Access('report:write')
  @ApiOperation({ summary: 'Undo what was typed into one cell' })
  @Returns(CellAnswer)
  undo(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('series', { schema: Id }) series: string,
    @Param('period', { schema: PeriodKey }) period: string,
    @IfMatch() version: number,
  ): Promise<CellAnswer> {
    return this.drafts.save(me, author, id, { series, period, version, value: null, comment: null });
  }

  @Post('values')
  @Access('report:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Paste a block of cells' })
  @Returns(CellBlockAnswer)
  saveBlock(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CellBlock }) block: CellBlock,
    @Idempotency() request: Repeatable,
  ): Promise<CellBlockAnswer> {
    return this.drafts.saveBlock(me, author, id, block, request);
  }

  @Put('ready/:indicator')
  @Access('report:write')
  @ApiOperation({ summary: 'Mark an indicator as ready: empty is intended' })
  @Returns(ReadyAnswer)
  markReady(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('indicator', { schema: Code }) indicator: string,
    @IfMatch() version: number,
  ): Promise<ReadyAnswer> {
    return this.parts.setReady(me, author, id, indicator, version, true);
  }

  @Delete('ready/:indicator')
  @Access('report:write')
  @ApiOperation({ summary: 'Take the mark back' })
  @Returns(ReadyAnswer)
  unmarkReady(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('indicator', { schema: Code }) indicator: string,
    @IfMatch() version: number,
  ): Promise<ReadyAnswer> {
    return this.parts.setReady(me, author, id, indicator, version, false);
  }

  @Put('assessments/:goal')
  @Access('report:write')
  @ApiOperation({ summary: 'Assess the committee’s own part in a goal' })
  @Returns(GoalAssessment)
  assess(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('goal', { schema: Code }) goal: string,
    @IfMatch() version: number,
    @Body({ schema: AssessmentChange }) change: AssessmentChange,
  ): Promise<GoalAssessment> {
    return this.parts.assess(me, author, id, goal, version, change);
  }

  @Put('responses/:indicator')
  @Access('report:write')
  @ApiOperation({ summary: 'Say what is done about a deviation' })
  @Returns(DeviationResponse.nullable())
  respond(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('indicator', { schema: Code }) indicator: string,
    @IfMatch() version: number,
    @Body({ schema: ResponseChange }) change: ResponseChange,
  ): Promise<DeviationResponse | null> {
    return this.parts.respond(me, author, id, indicator, version, change);
  }

  @Delete('responses/:indicator')
  @Access('report:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a response back' })
  async takeResponseBack(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Param('indicator', { schema: Code }) indicator: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.parts.respond(me, author, id, indicator, version, null);
  }

  @Get('comments')
  @Access('report:read')
  @ApiOperation({ summary: 'What has been remarked on the report' })
  @Returns(CommentList)
  comments(@Me() me: RequestActor, @Param('id', { schema: Id }) id: string): Promise<CommentList> {
    return this.parts.comments(me, id);
  }

  @Post('comments')
  @Access('report:comment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remark on an indicator, a goal or the whole report' })
  @Returns(ReportComment)
  comment(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewComment }) comment: NewComment,
    @Idempotency() request: Repeatable,
  ): Promise<ReportComment> {
    return this.parts.comment(me, author, id, comment, request);
  }

  @Post('submission')
  @Access('report:submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand it in' })
  @Returns(StepAnswer)
  submit(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<StepAnswer> {
    return this.steps.take(me, author, id, 'submit', version);
  }

  @Post('approval')
  @Access('report:approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve it: its values become known and verdicts move' })
  @Returns(StepAnswer)
  approve(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<StepAnswer> {
    return this.steps.take(me, author, id, 'approve', version);
  }

  @Post('return')
  @Access('report:return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send it back with a note' })
  @Returns(StepAnswer)
  sendBack(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: StepNote }) { note }: StepNote,
  ): Promise<StepAnswer> {
    return this.steps.take(me, author, id, 'return', version, note);
  }

  @Post('reopening')
  @Access('report:reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open an approved report again, with a reason' })
  @Returns(StepAnswer)
  reopen(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: StepNote }) { note }: StepNote,
  ): Promise<StepAnswer> {
    return this.steps.take(me, author, id, 'reopen', version, note);
  }
}
