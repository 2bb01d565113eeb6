import type { Origin, Text } from '@malbild/contract';
import { Column, Entity } from 'typeorm';
import { Day, Id, Ref, TextValue, Whole, Words } from '../platform/columns';

@Entity('programme')
export class Programme {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @Words('name') name!: Text;
  @Words('statement') statement!: Text;
  @Whole('from_year') fromYear!: number;
  @Whole('to_year') toYear!: number;
  @Day('decided_on', { nullable: true }) decidedOn!: string | null;
  @TextValue('registry_number', { nullable: true }) registryNumber!: string | null;
  @Ref('predecessor_id', { nullable: true }) predecessorId!: string | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
}

/** A goal in the tree under a programme; its owner supports and judges, and does not own the results. */
@Entity('goal')
export class Goal {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @Ref('programme_id') programmeId!: string;
  @Ref('parent_id', { nullable: true }) parentId!: string | null;
  @Whole('position', { default: 0 }) position!: number;
  @Words('title') title!: Text;
  @Words('short_title') shortTitle!: Text;
  @Words('statement') statement!: Text;
  @Ref('owner_id', { nullable: true }) ownerId!: string | null;
  @Column('jsonb', { name: 'contributes_to', default: [] }) contributesTo!: {
    framework: 'public-health' | 'sdg';
    code: string;
  }[];
  @Day('valid_from', { nullable: true }) validFrom!: string | null;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Whole('version', { default: 1 }) version!: number;
}

@Entity('goal_succession')
export class GoalSuccession {
  @Ref('from_goal_id', { key: true }) fromGoalId!: string;
  @Ref('to_goal_id', { key: true }) toGoalId!: string;
}
