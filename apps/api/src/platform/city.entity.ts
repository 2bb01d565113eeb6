import type { Text } from '@malbild/contract';
import { Column, Entity } from 'typeorm';
import { Moment, Whole, Words, Yes } from './columns';

/** The one row that is the city itself. */
@Entity('city')
export class CityRow {
  @Whole('id', { key: true }) id!: number;
  @Words('name') name!: Text;
  @Words('vision') vision!: Text;
  @Yes('demo', { default: false }) demo!: boolean;
  @Column('int8', { name: 'clock_offset_ms', default: 0 }) clockOffsetMs!: number;
  @Column('int8', { name: 'version', default: 0 }) version!: number;
  @Moment('last_recorded_at') lastRecordedAt!: Date;
}
