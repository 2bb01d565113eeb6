import { Column, Entity } from 'typeorm';
import { Id, Moment, Ref, TextValue } from './columns';

/** One change, as it was made. Written by `recordHistory`, never changed and never taken out. */
@Entity('history_event')
export class HistoryEvent {
  @Id() id!: string;
  @Moment('recorded_at') recordedAt!: Date;
  @Ref('actor_id', { nullable: true }) actorId!: string | null;
  @TextValue('action') action!: string;
  @TextValue('subject_kind') subjectKind!: string;
  @TextValue('subject_id') subjectId!: string;
  @Ref('committee_id', { nullable: true }) committeeId!: string | null;
  @Column('jsonb', { name: 'old', nullable: true }) old!: unknown;
  @Column('jsonb', { name: 'new', nullable: true }) new!: unknown;
  @TextValue('reason', { nullable: true }) reason!: string | null;
  @TextValue('request_id', { nullable: true }) requestId!: string | null;
  @Column('int8', { name: 'transaction' }) transaction!: number;
}

/** A link of the chain that seals the history. */
@Entity('history_seal')
export class HistorySeal {
  @Column('int8', { name: 'position', primary: true }) position!: number;
  @Ref('event_id') eventId!: string;
  @Column('bytea', { name: 'previous' }) previous!: Buffer;
  @Column('bytea', { name: 'hash' }) hash!: Buffer;
  @Column('int8', { name: 'horizon' }) horizon!: number;
  @Moment('sealed_at') sealedAt!: Date;
}
