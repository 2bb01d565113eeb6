import type {
  GapMeasure,
  IndicatorKind,
  IndicatorRole,
  Method,
  Origin,
  Source,
  Status,
  Text,
  Unit,
} from '@malbild/contract';
import type { Direction } from '@malbild/domain';
import { Entity } from 'typeorm';
import { Day, Id, Moment, Numeric, Ref, TextValue, Whole, Words, Yes } from '../platform/columns';

@Entity('indicator')
export class Indicator {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @Words('title') title!: Text;
  @Words('question') question!: Text;
  @Words('definition') definition!: Text;
  @TextValue('kind') kind!: IndicatorKind;
  @TextValue('unit') unit!: Unit;
  @Whole('decimals', { default: 1 }) decimals!: number;
  @Words('source') source!: Source;
  @Whole('privacy_threshold', { nullable: true }) privacyThreshold!: number | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Day('valid_from', { nullable: true }) validFrom!: string | null;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
  @Whole('version', { default: 1 }) version!: number;
}

/** The goals an indicator speaks to; the first position of a goal is its headline indicator. */
@Entity('indicator_goal')
export class IndicatorGoal {
  @Ref('indicator_id', { key: true }) indicatorId!: string;
  @Ref('goal_id', { key: true }) goalId!: string;
  @Whole('position', { default: 0 }) position!: number;
}

@Entity('indicator_committee')
export class IndicatorCommittee {
  @Ref('indicator_id', { key: true }) indicatorId!: string;
  @Ref('committee_id', { key: true }) committeeId!: string;
}

/** How an indicator is judged, one row per version. */
@Entity('judgement_setting')
export class JudgementSetting {
  @Ref('indicator_id', { key: true }) indicatorId!: string;
  @Moment('recorded_at', { key: true }) recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
  @TextValue('method') method!: Method;
  @TextValue('direction', { nullable: true }) direction!: Direction | null;
  @TextValue('role') role!: IndicatorRole;
  @Numeric('weight', { default: 1 }) weight!: number;
  @Numeric('natural_limit', { nullable: true }) naturalLimit!: number | null;
  @Numeric('band_low', { nullable: true }) bandLow!: number | null;
  @Numeric('band_high', { nullable: true }) bandHigh!: number | null;
  @Whole('interval_months') intervalMonths!: number;
  @Whole('lag_months') lagMonths!: number;
  @Whole('grace_months') graceMonths!: number;
  @TextValue('manual_status', { nullable: true }) manualStatus!: Status | null;
  @TextValue('manual_reason', { nullable: true }) manualReason!: string | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}

/** One line of values: an indicator's measure in one area for one group. */
@Entity('series')
export class Series {
  @Id() id!: string;
  @Ref('indicator_id') indicatorId!: string;
  @TextValue('measure', { default: '' }) measure!: string;
  @Words('measure_name', { nullable: true }) measureName!: Text | null;
  @TextValue('unit') unit!: Unit;
  @Ref('area_id') areaId!: string;
  @TextValue('group_key', { default: 'T' }) groupKey!: string;
}

/** Where a series departs from its indicator, one row per version; without a row it is not judged. */
@Entity('series_setting')
export class SeriesSetting {
  @Ref('series_id', { key: true }) seriesId!: string;
  @Moment('recorded_at', { key: true }) recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
  @Yes('judged') judged!: boolean;
  @TextValue('direction', { nullable: true }) direction!: Direction | null;
  @Numeric('natural_limit', { nullable: true }) naturalLimit!: number | null;
}

/** What is compared when a gap is measured. */
@Entity('gap')
export class Gap {
  @Id() id!: string;
  @Ref('indicator_id') indicatorId!: string;
  @TextValue('code') code!: string;
  @Words('name') name!: Text;
  @TextValue('measure') measure!: GapMeasure;
  @TextValue('level', { nullable: true }) level!: string | null;
  @Ref('classification_id', { nullable: true }) classificationId!: string | null;
  @Numeric('min_denominator', { nullable: true }) minDenominator!: number | null;
  @Ref('background_indicator_id', { nullable: true }) backgroundIndicatorId!: string | null;
  @Whole('position', { default: 0 }) position!: number;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Moment('recorded_at') recordedAt!: Date;
}
