import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller';
import { CommitteesController } from './committees.controller';
import { GoalsController } from './goals.controller';
import { IndicatorsController } from './indicators.controller';
import { MailController } from './mail.controller';
import { Records } from './records';
import { SentMails } from './sent-mails';
import { SuccessionsController } from './successions.controller';
import { TermsController } from './terms.controller';
import { TermsBook } from './terms';

@Module({
  controllers: [
    AreasController,
    CommitteesController,
    GoalsController,
    IndicatorsController,
    MailController,
    SuccessionsController,
    TermsController,
  ],
  providers: [Records, SentMails, TermsBook],
})
export class AdministrationModule {}
