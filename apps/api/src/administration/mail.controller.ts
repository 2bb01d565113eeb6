import { MailPage, MailQuery } from '@malbild/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Me, type RequestActor } from '../identity/access';
import { Returns } from '../platform/returns';
import { SentMails } from './sent-mails';

@ApiTags('Administration')
@Controller('api/mail')
export class MailController {
  constructor(private readonly mails: SentMails) {}

  @Get()
  @Access('mail:read')
  @ApiOperation({ summary: 'What was sent to whom, and what would have been if there were a mail server' })
  @Returns(MailPage)
  page(@Me() me: RequestActor, @Query({ schema: MailQuery }) query: MailQuery): Promise<MailPage> {
    return this.mails.page(me, query);
  }
}
