import type { Origin, Text } from '@malbild/contract';
import { Entity } from 'typeorm';
import { Day, Id, Ref, TextValue, Whole, Words } from '../platform/columns';

/** One of the ways of working, under one or several goals. */
@Entity('strategy')
export class Strategy {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @Ref('programme_id') programmeId!: string;
  @Whole('position', { default: 0 }) position!: number;
  @Words('title') title!: Text;
  @Words('description') description!: Text;
  @Ref('predecessor_id', { nullable: true }) predecessorId!: string | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}

@Entity('strategy_goal')
export class StrategyGoal {
  @Ref('strategy_id', { key: true }) strategyId!: string;
  @Ref('goal_id', { key: true }) goalId!: string;
}

@Entity('strategy_committee')
export class StrategyCommittee {
  @Ref('strategy_id', { key: true }) strategyId!: string;
  @Ref('committee_id', { key: true }) committeeId!: string;
  @TextValue('part') part!: 'lead' | 'supporting';
}

@Entity('milestone')
export class Milestone {
  @Id() id!: string;
  @Ref('strategy_id') strategyId!: string;
  @Words('title') title!: Text;
  @Day('due') due!: string;
  @TextValue('state') state!: 'planned' | 'under-way' | 'done' | 'abandoned';
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}
