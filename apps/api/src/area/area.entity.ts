import type { AreaLevel, Text } from '@malbild/contract';
import { Entity } from 'typeorm';
import { Day, Id, Ref, TextValue, Whole, Words } from '../platform/columns';

/** A place within a level; areas of parallel levels (RegSO, primärområden) share the municipality as their root. */
@Entity('area')
export class Area {
  @Id() id!: string;
  @TextValue('level') level!: AreaLevel;
  @TextValue('code') code!: string;
  @TextValue('name') name!: string;
  @Ref('parent_id', { nullable: true }) parentId!: string | null;
  @Day('valid_from', { nullable: true }) validFrom!: string | null;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
  @Whole('version', { default: 1 }) version!: number;
}

/** An area's outline as SVG path data in its level's frame. */
@Entity('area_outline')
export class AreaOutline {
  @Ref('area_id', { key: true }) areaId!: string;
  @TextValue('path') path!: string;
}

@Entity('area_map')
export class AreaFrame {
  @TextValue('level', { key: true }) level!: AreaLevel;
  @TextValue('view_box') viewBox!: string;
}

/** A dated classification of the areas of one level; gaps between classes rest on it. */
@Entity('area_classification')
export class AreaClassification {
  @Id() id!: string;
  @TextValue('code') code!: string;
  @TextValue('level') level!: AreaLevel;
  @Words('name') name!: Text;
  @Words('classes') classes!: { class: number; name: Text }[];
  @TextValue('source') source!: string;
  @Day('valid_from', { nullable: true }) validFrom!: string | null;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
}

@Entity('area_class')
export class AreaClass {
  @Ref('classification_id', { key: true }) classificationId!: string;
  @Ref('area_id', { key: true }) areaId!: string;
  @Whole('class') class!: number;
}
