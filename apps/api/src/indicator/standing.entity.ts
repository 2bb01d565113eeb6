import type { Method, Origin, Status, Text, Trail, Unit } from '@malbild/contract';
import type { Reason, StandingInputs } from '@malbild/domain';
import { Column, Entity } from 'typeorm';
import { Day, Id, Moment, Numeric, Ref, TextValue, Whole } from '../platform/columns';

/** A value with its period, and where it comes from. */
export interface Mark {
  value: number;
  period: string;
  origin: Origin;
}

/** What lists show beside a verdict, kept with it so that they never read observations. */
export interface StandingDetail {
  /** The series whose values the row shows. */
  seriesId?: string;
  baseline?: Mark;
  target?: Mark;
  womenMen?: boolean;
  /** The levels of areas that have values, for maps. */
  levels?: string[];
  /** Of a gap: the two sides, worst first, and how many areas had to be left out. */
  between?: { group: string | null; name: Text | null; value: number }[];
  missing?: number;
  levellingDown?: boolean;
  unit?: Unit;
}

/** The stored verdict of exactly one of series, gap and (where both are null) the indicator itself. */
@Entity('standing')
export class StandingRow {
  @Id() id!: string;
  @Ref('indicator_id') indicatorId!: string;
  @Ref('series_id', { nullable: true }) seriesId!: string | null;
  @Ref('gap_id', { nullable: true }) gapId!: string | null;
  @TextValue('status') status!: Status;
  @Numeric('score', { nullable: true }) score!: number | null;
  @TextValue('method') method!: Method;
  @TextValue('method_status', { nullable: true }) methodStatus!: string | null;
  @TextValue('method_version') methodVersion!: string;
  @Column('jsonb', { name: 'inputs' }) inputs!: StandingInputs;
  @Column('jsonb', { name: 'reason' }) reason!: Reason;
  @Whole('point_count') pointCount!: number;
  @TextValue('newest_period', { nullable: true }) newestPeriod!: string | null;
  @Day('stale_from', { nullable: true }) staleFrom!: string | null;
  @Numeric('latest_value', { nullable: true }) latestValue!: number | null;
  @TextValue('latest_period', { nullable: true }) latestPeriod!: string | null;
  @Column('jsonb', { name: 'trail' }) trail!: Trail;
  @Column('jsonb', { name: 'detail' }) detail!: StandingDetail;
  @TextValue('origin') origin!: Origin;
  @Moment('recorded_at') recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
}
