import { Module } from '@nestjs/common';
import { Corrections } from './corrections';
import { CorrectionsController } from './corrections.controller';
import { DraftValues } from './draft-values';
import { Judgements } from './judgements';
import { JudgementsController } from './judgements.controller';
import { MyTasks } from './my-tasks';
import { MyWorkController } from './my-work.controller';
import { ReportParts } from './report-parts';
import { ReportSteps } from './report-steps';
import { Reports } from './reports';
import { ReportsController } from './reports.controller';
import { Rounds } from './rounds';
import { RoundsController } from './rounds.controller';
import { ShownRounds } from './shown-rounds';

@Module({
  controllers: [RoundsController, ReportsController, JudgementsController, CorrectionsController, MyWorkController],
  providers: [Rounds, Reports, DraftValues, ReportParts, ReportSteps, Judgements, Corrections, MyTasks, ShownRounds],
  exports: [ShownRounds],
})
export class ReportingModule {}
