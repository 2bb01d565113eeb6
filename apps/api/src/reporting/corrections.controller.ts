import { Correction, CorrectionAnswer } from '@malbild/contract';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, By, Me, type RequestActor } from '../identity/access';
import type { Author } from '../platform/city-transaction';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { Returns } from '../platform/returns';
import { Corrections } from './corrections';

@ApiTags('Reports')
@Controller('api/series/:series/corrections')
export class CorrectionsController {
  constructor(private readonly corrections: Corrections) {}

  @Post()
  @Access('observation:correct')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct a known value, with the reason' })
  @Returns(CorrectionAnswer)
  correct(
    @Me() me: RequestActor,
    @By() author: Author,
    @Param('series', { schema: z.uuid() }) series: string,
    @Body({ schema: Correction }) correction: Correction,
    @Idempotency() request: Repeatable,
  ): Promise<CorrectionAnswer> {
    return this.corrections.correct(me, author, series, correction, request);
  }
}
