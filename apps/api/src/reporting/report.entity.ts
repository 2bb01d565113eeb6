import type { Origin, ResponseKind, Status } from '@malbild/contract';
import type { ReportState, ReportStep } from '@malbild/domain';
import { Entity } from 'typeorm';
import { Day, Id, Moment, Numeric, Ref, TextValue, Whole } from '../platform/columns';

/** A committee's report in a round, one for all its goals. */
@Entity('report')
export class Report {
  @Id() id!: string;
  @Ref('round_id') roundId!: string;
  @Ref('committee_id') committeeId!: string;
  @TextValue('state', { default: 'draft' }) state!: ReportState;
  @Whole('version', { default: 1 }) version!: number;
}

@Entity('report_step')
export class ReportStepRow {
  @Id() id!: string;
  @Ref('report_id') reportId!: string;
  @TextValue('step') step!: ReportStep;
  @Ref('member_id') memberId!: string;
  @TextValue('note', { nullable: true }) note!: string | null;
  @Moment('recorded_at') recordedAt!: Date;
}

/** What the grid autosaves: seen by its committee only, and moves no verdict until the report is approved. */
@Entity('draft_value')
export class DraftValue {
  @Ref('report_id', { key: true }) reportId!: string;
  @Ref('committee_id') committeeId!: string;
  @Ref('series_id', { key: true }) seriesId!: string;
  @TextValue('period', { key: true }) period!: string;
  @Numeric('value', { nullable: true }) value!: number | null;
  @TextValue('comment', { nullable: true }) comment!: string | null;
  @Whole('version', { default: 1 }) version!: number;
  @Ref('member_id') memberId!: string;
  @Moment('recorded_at') recordedAt!: Date;
}

/** Klarmarkerad: empty is intended. */
@Entity('indicator_ready')
export class IndicatorReady {
  @Ref('report_id', { key: true }) reportId!: string;
  @Ref('committee_id') committeeId!: string;
  @Ref('indicator_id', { key: true }) indicatorId!: string;
  @Ref('member_id') memberId!: string;
  @Moment('recorded_at') recordedAt!: Date;
}

/** A committee's self-assessment of a goal. */
@Entity('goal_assessment')
export class GoalAssessmentRow {
  @Ref('report_id', { key: true }) reportId!: string;
  @Ref('committee_id') committeeId!: string;
  @Ref('goal_id', { key: true }) goalId!: string;
  @TextValue('status', { nullable: true }) status!: Status | null;
  @TextValue('analysis', { default: '' }) analysis!: string;
  @TextValue('language', { default: 'sv' }) language!: 'sv' | 'en';
  @Whole('version', { default: 1 }) version!: number;
  @Ref('member_id') memberId!: string;
  @Moment('recorded_at') recordedAt!: Date;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}

/** What is done about a deviation; without a kind it has been taken back. */
@Entity('response')
export class ResponseRow {
  @Ref('report_id', { key: true }) reportId!: string;
  @Ref('committee_id') committeeId!: string;
  @Ref('indicator_id', { key: true }) indicatorId!: string;
  @TextValue('kind', { nullable: true }) kind!: ResponseKind | null;
  @TextValue('text') text!: string;
  @TextValue('owner', { default: '' }) owner!: string;
  @Day('due', { nullable: true }) due!: string | null;
  @Whole('version', { default: 1 }) version!: number;
  @Ref('member_id') memberId!: string;
  @Moment('recorded_at') recordedAt!: Date;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}

/** A remark about an indicator, a goal or the whole report. */
@Entity('report_comment')
export class ReportCommentRow {
  @Id() id!: string;
  @Ref('report_id') reportId!: string;
  @Ref('committee_id') committeeId!: string;
  @Ref('indicator_id', { nullable: true }) indicatorId!: string | null;
  @Ref('goal_id', { nullable: true }) goalId!: string | null;
  @TextValue('text') text!: string;
  @Ref('member_id') memberId!: string;
  @Moment('recorded_at') recordedAt!: Date;
}
