import type { MailState } from '@malbild/contract';
import { Column, Entity } from 'typeorm';
import { Id, Moment, Ref, TextValue, Whole } from './columns';

/** Work that a transaction asks for, and that is done after it. */
@Entity('outbox')
export class OutboxRow {
  @Id() id!: string;
  @TextValue('kind') kind!: string;
  @Column('jsonb', { name: 'payload' }) payload!: unknown;
  @Moment('recorded_at') recordedAt!: Date;
  @Moment('taken_at', { nullable: true }) takenAt!: Date | null;
}

/** A mail to one person about one thing, with what became of it. */
@Entity('sent_mail')
export class SentMail {
  @Id() id!: string;
  @Ref('member_id') memberId!: string;
  @TextValue('kind') kind!: string;
  @TextValue('about') about!: string;
  @TextValue('subject') subject!: string;
  @TextValue('body') body!: string;
  @TextValue('state') state!: MailState;
  @Whole('attempts', { default: 1 }) attempts!: number;
  @TextValue('error', { nullable: true }) error!: string | null;
  @Moment('sent_at') sentAt!: Date;
}

/** The answer to a creating request, by person and key. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @Ref('member_id', { key: true }) memberId!: string;
  @TextValue('key', { key: true }) key!: string;
  @TextValue('request_hash') requestHash!: string;
  @Column('jsonb', { name: 'answer', nullable: true }) answer!: unknown;
  @Moment('created_at') createdAt!: Date;
}
