import type { ObservationState, Origin } from '@malbild/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Day, Id, Moment, Numeric, Ref, TextValue, Whole, Yes } from '../platform/columns';

/**
 * A measured value of a series in a period. Append-only: a correction is a new row, and `superseded_at` of the old one is the
 * only column that ever changes. Written by set-based SQL; never by `save()`, which would update in place.
 */
@Entity('observation')
export class Observation {
  @Ref('series_id', { key: true }) seriesId!: string;
  @TextValue('period', { key: true }) period!: string;
  @Moment('recorded_at', { key: true }) recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
  @Day('period_end') periodEnd!: string;
  @Numeric('value', { nullable: true }) value!: number | null;
  @Numeric('numerator', { nullable: true }) numerator!: number | null;
  @Numeric('denominator', { nullable: true }) denominator!: number | null;
  @TextValue('state', { default: 'final' }) state!: ObservationState;
  @TextValue('flag', { nullable: true }) flag!: string | null;
  @TextValue('comment', { nullable: true }) comment!: string | null;
  @TextValue('source_version', { nullable: true }) sourceVersion!: string | null;
  @Ref('import_id', { nullable: true }) importId!: string | null;
}

/** What somebody else forecasts for a series; drawn, never judged. */
@Entity('projection')
export class Projection {
  @Ref('series_id', { key: true }) seriesId!: string;
  @TextValue('period', { key: true }) period!: string;
  @PrimaryColumn('text', { name: 'made_by' }) madeBy!: string;
  @Moment('recorded_at', { key: true }) recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
  @Day('period_end') periodEnd!: string;
  @Numeric('value') value!: number;
  @Day('made_on') madeOn!: string;
}

/** The value that change is counted from, of a series or a gap; without a value it follows its period's own. */
@Entity('baseline')
export class Baseline {
  @Id() id!: string;
  @Ref('series_id', { nullable: true }) seriesId!: string | null;
  @Ref('gap_id', { nullable: true }) gapId!: string | null;
  @TextValue('period') period!: string;
  @Numeric('value', { nullable: true }) value!: number | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Moment('recorded_at') recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
}

/** The value to reach by a period, of a series or a gap; several periods make a trajectory. */
@Entity('target')
export class Target {
  @Id() id!: string;
  @Ref('series_id', { nullable: true }) seriesId!: string | null;
  @Ref('gap_id', { nullable: true }) gapId!: string | null;
  @TextValue('period') period!: string;
  @Numeric('value') value!: number;
  @Yes('contradicts_direction', { default: false }) contradictsDirection!: boolean;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Moment('recorded_at') recordedAt!: Date;
  @Moment('superseded_at', { nullable: true }) supersededAt!: Date | null;
}

/** One applied import: what came in, from where, with what outcome. */
@Entity('import_run')
export class ImportRun {
  @Id() id!: string;
  @TextValue('kind') kind!: string;
  @TextValue('source') source!: string;
  @TextValue('checksum') checksum!: string;
  @Whole('created') created!: number;
  @Whole('changed') changed!: number;
  @Whole('unchanged') unchanged!: number;
  @Whole('refused') refused!: number;
  @Column('jsonb', { name: 'report' }) report!: unknown;
  @Moment('recorded_at') recordedAt!: Date;
}
