import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { ACityHasAreasAndCommittees1704067200001 } from '../../migrations/0001-a-city-has-areas-and-committees';
import { ProgrammesSetGoalsAndStrategies1704067200002 } from '../../migrations/0002-programmes-set-goals-and-strategies';
import { IndicatorsMeasureGoals1704067200003 } from '../../migrations/0003-indicators-measure-goals';
import { VerdictsAreStoredWithTheirReasons1704067200004 } from '../../migrations/0004-verdicts-are-stored-with-their-reasons';
import { PeopleSignInAndAnswerForWhatTheyDo1705276800005 } from '../../migrations/0005-people-sign-in-and-answer-for-what-they-do';
import { CommitteesReportAndAreJudged1705276800006 } from '../../migrations/0006-committees-report-and-are-judged';
import { WhatIsAdministeredHasAVersion1705276800007 } from '../../migrations/0007-what-is-administered-has-a-version';
import { Area, AreaClass, AreaClassification, AreaFrame, AreaOutline } from '../area/area.entity';
import { Committee, Succession } from '../committee/committee.entity';
import { Goal, GoalSuccession, Programme } from '../goal/goal.entity';
import {
  LocalAccount,
  Member,
  MembershipRow,
  ProviderIdentity,
  ProviderSignIn,
  SessionRow,
} from '../identity/member.entity';
import {
  Gap,
  Indicator,
  IndicatorCommittee,
  IndicatorGoal,
  JudgementSetting,
  Series,
  SeriesSetting,
} from '../indicator/indicator.entity';
import { StandingRow } from '../indicator/standing.entity';
import { Baseline, ImportRun, Observation, Projection, Target } from '../indicator/value.entity';
import { OverallJudgementRow } from '../reporting/judgement.entity';
import {
  DraftValue,
  GoalAssessmentRow,
  IndicatorReady,
  Report,
  ReportCommentRow,
  ReportStepRow,
  ResponseRow,
} from '../reporting/report.entity';
import { Round, RoundCommittee, RoundGoal, SnapshotRow } from '../reporting/round.entity';
import { Milestone, Strategy, StrategyCommittee, StrategyGoal } from '../strategy/strategy.entity';
import { CityRow } from './city.entity';
import { HistoryEvent, HistorySeal } from './history.entity';
import { IdempotencyKey, OutboxRow, SentMail } from './jobs.entity';

export const entities = [
  CityRow,
  Member,
  MembershipRow,
  LocalAccount,
  ProviderIdentity,
  SessionRow,
  ProviderSignIn,
  Area,
  AreaOutline,
  AreaFrame,
  AreaClassification,
  AreaClass,
  Committee,
  Succession,
  Programme,
  Goal,
  GoalSuccession,
  Strategy,
  StrategyGoal,
  StrategyCommittee,
  Milestone,
  Indicator,
  IndicatorGoal,
  IndicatorCommittee,
  JudgementSetting,
  Series,
  SeriesSetting,
  Gap,
  Observation,
  Projection,
  Baseline,
  Target,
  ImportRun,
  StandingRow,
  Round,
  RoundCommittee,
  RoundGoal,
  Report,
  ReportStepRow,
  DraftValue,
  IndicatorReady,
  GoalAssessmentRow,
  ResponseRow,
  ReportCommentRow,
  OverallJudgementRow,
  SnapshotRow,
  HistoryEvent,
  HistorySeal,
  IdempotencyKey,
  OutboxRow,
  SentMail,
];

export const migrations = [
  ACityHasAreasAndCommittees1704067200001,
  ProgrammesSetGoalsAndStrategies1704067200002,
  IndicatorsMeasureGoals1704067200003,
  VerdictsAreStoredWithTheirReasons1704067200004,
  PeopleSignInAndAnswerForWhatTheyDo1705276800005,
  CommitteesReportAndAreJudged1705276800006,
  WhatIsAdministeredHasAVersion1705276800007,
];

// Counts and versions fit a JavaScript number; days and instants stay text, which is what goes over the wire and the
// cheapest to read.
const parsers = new Map<Parameters<typeof pg.types.setTypeParser>[0], (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);
for (const [type, parse] of parsers) pg.types.setTypeParser(type, parse);

/**
 * The way to one city's database. Every wait has an end: the driver's defaults wait for ever.
 *
 * @param url a PostgreSQL connection string
 * @param onPoolError hears of connections that broke while idle; without a listener they would end the process
 */
export function createDataSource(url: string, onPoolError: (error: Error) => void = () => undefined): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    poolErrorHandler: onPoolError,
    extra: {
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

/** The data source's own pool, for reads that are worth a prepared statement. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { master: pg.Pool }).master;
}

/** The connection that a manager's transaction runs on, for COPY. */
export async function clientOf(manager: EntityManager): Promise<pg.PoolClient> {
  if (!manager.queryRunner) throw new Error('COPY needs a transaction');
  return (await manager.queryRunner.connect()) as pg.PoolClient;
}
