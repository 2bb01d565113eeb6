import type { RoundKind, RoundState } from '@malbild/contract';
import { Entity } from 'typeorm';
import { Day, Id, Moment, Ref, TextValue, Whole } from '../platform/columns';

/** A reporting round: delår mars, delår augusti, helår. */
@Entity('round')
export class Round {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @TextValue('kind') kind!: RoundKind;
  @Whole('year') year!: number;
  @Day('opens') opens!: string;
  @Day('due') due!: string;
  @Day('closes') closes!: string;
  @Day('cut_off') cutOff!: string;
  @TextValue('state', { default: 'planned' }) state!: RoundState;
  @Moment('opened_at', { nullable: true }) openedAt!: Date | null;
  @Moment('closed_at', { nullable: true }) closedAt!: Date | null;
  /** The instant whose knowledge its verdicts froze. */
  @Moment('as_of', { nullable: true }) asOf!: Date | null;
  @Whole('version', { default: 1 }) version!: number;
}

@Entity('round_committee')
export class RoundCommittee {
  @Ref('round_id', { key: true }) roundId!: string;
  @Ref('committee_id', { key: true }) committeeId!: string;
}

/** The goal areas that a round asks about. */
@Entity('round_goal')
export class RoundGoal {
  @Ref('round_id', { key: true }) roundId!: string;
  @Ref('goal_id', { key: true }) goalId!: string;
}

/** A closed round as it was frozen; the checksum is over `content` as it stands here. */
@Entity('snapshot')
export class SnapshotRow {
  @Ref('round_id', { key: true }) roundId!: string;
  @TextValue('content') content!: string;
  @TextValue('csv') csv!: string;
  @TextValue('checksum') checksum!: string;
  @Moment('recorded_at') recordedAt!: Date;
}
