import type { CommitteeKind, Origin, Text } from '@malbild/contract';
import { Entity } from 'typeorm';
import { Day, Id, Numeric, Ref, TextValue, Whole, Words } from '../platform/columns';

/** A committee or company board, with the dates it existed and the area of its remit where it has one. */
@Entity('committee')
export class Committee {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @Words('name') name!: Text;
  @TextValue('kind') kind!: CommitteeKind;
  @Whole('position', { default: 0 }) position!: number;
  @Ref('parent_id', { nullable: true }) parentId!: string | null;
  @Ref('area_id', { nullable: true }) areaId!: string | null;
  @Day('valid_from', { nullable: true }) validFrom!: string | null;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
  @Whole('version', { default: 1 }) version!: number;
}

/** Who took over whose remit, when, and how much of it. */
@Entity('succession')
export class Succession {
  @Id() id!: string;
  @Ref('from_committee_id') fromCommitteeId!: string;
  @Ref('to_committee_id') toCommitteeId!: string;
  @Day('date') date!: string;
  @Numeric('share', { nullable: true }) share!: number | null;
  @Words('note', { nullable: true }) note!: Text | null;
  @TextValue('origin', { default: 'city' }) origin!: Origin;
  @Whole('version', { default: 1 }) version!: number;
}
