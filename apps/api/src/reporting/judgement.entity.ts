import type { Origin, Status } from '@malbild/contract';
import { Entity } from 'typeorm';
import { Id, Moment, Ref, TextValue, Whole } from '../platform/columns';

/** The process owner's judgement of a goal, or of a committee's part in it; one row per version. */
@Entity('overall_judgement')
export class OverallJudgementRow {
  @Id() id!: string;
  @Ref('round_id') roundId!: string;
  @Ref('goal_id') goalId!: string;
  @Ref('committee_id', { nullable: true }) committeeId!: string | null;
  @TextValue('status') status!: Status;
  @TextValue('reason', { default: '' }) reason!: string;
  @Ref('member_id') memberId!: string;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Whole('version', { default: 1 }) version!: number;
  @Moment('recorded_at') recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
}
