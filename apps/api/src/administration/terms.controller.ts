import {
  Administered,
  AdministeredTerms,
  AdministeredTermsList,
  Terms,
  TermsKind,
  TermsQuery,
} from '@malbild/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/access';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { type Administrator, As } from './as';
import { Id } from './id';
import { TermsBook } from './terms';

/** Process owners set the terms of the indicators of their goals, administrators those of all. */
@ApiTags('Administration')
@Access('target:manage')
@Controller('api/administration/targets')
export class TermsController {
  constructor(private readonly book: TermsBook) {}

  @Get()
  @ApiOperation({ summary: 'Baselines and targets of all series that give verdicts, and of all gaps' })
  @Returns(AdministeredTermsList)
  async list(
    @As() { actor }: Administrator,
    @Query({ schema: TermsQuery }) { indicator }: TermsQuery,
  ): Promise<AdministeredTermsList> {
    return { terms: await this.book.list(actor, indicator) };
  }

  @Put(':kind/:id')
  @ApiOperation({
    summary: 'Set baseline and targets; what is left out is withdrawn, and what was said under it stays said',
  })
  @Returns(AdministeredTerms)
  set(
    @As() administrator: Administrator,
    @Param('kind', { schema: TermsKind }) kind: TermsKind,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Terms }) terms: Terms,
  ): Promise<AdministeredTerms> {
    return this.book.set(administrator, kind, { id, version }, terms);
  }

  @Post(':kind/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back the newest change of baseline and targets' })
  @Returns(Administered)
  undo(
    @As() administrator: Administrator,
    @Param('kind', { schema: TermsKind }) kind: TermsKind,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<Administered> {
    return this.book.undo(administrator, kind, { id, version });
  }
}
