import type { Role } from '@malbild/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Day, Id, Moment, Ref, TextValue, Whole, Yes } from '../platform/columns';

/** A person: name, address and language, nothing more. Never removed, so that the history keeps its authors. */
@Entity('member')
export class Member {
  @Id() id!: string;
  @TextValue('email') email!: string;
  @TextValue('name') name!: string;
  @TextValue('language', { default: 'sv' }) language!: 'sv' | 'en';
  @Yes('active', { default: true }) active!: boolean;
  @Yes('demo', { default: false }) demo!: boolean;
  @TextValue('calendar_token', { nullable: true }) calendarToken!: string | null;
  @Whole('version', { default: 1 }) version!: number;
}

/** A role from a day on, up to and not including another: ended, never removed. */
@Entity('membership')
export class MembershipRow {
  @Id() id!: string;
  @Ref('member_id') memberId!: string;
  @TextValue('role') role!: Role;
  @Ref('committee_id', { nullable: true }) committeeId!: string | null;
  @Ref('goal_id', { nullable: true }) goalId!: string | null;
  @Yes('from_provider', { default: false }) fromProvider!: boolean;
  @Day('valid_from') validFrom!: string;
  @Day('valid_to', { nullable: true }) validTo!: string | null;
}

@Entity('local_account')
export class LocalAccount {
  @Ref('member_id', { key: true }) memberId!: string;
  @TextValue('password_hash') passwordHash!: string;
  @Yes('must_change', { default: false }) mustChange!: boolean;
  @Moment('changed_at') changedAt!: Date;
}

/** Who somebody is to the identity provider: its word for them never changes, their address may. */
@Entity('provider_identity')
export class ProviderIdentity {
  @PrimaryColumn('text', { name: 'issuer' }) issuer!: string;
  @PrimaryColumn('text', { name: 'subject' }) subject!: string;
  @Ref('member_id') memberId!: string;
}

@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Ref('member_id') memberId!: string;
  @TextValue('csrf_token') csrfToken!: string;
  @TextValue('began_by') beganBy!: 'password' | 'provider' | 'demo';
  @Moment('created_at') createdAt!: Date;
  @Moment('seen_at') seenAt!: Date;
  @Moment('expires_at') expiresAt!: Date;
}

@Entity('provider_sign_in')
export class ProviderSignIn {
  @TextValue('state', { key: true }) state!: string;
  @Column('text', { name: 'nonce' }) nonce!: string;
  @TextValue('code_verifier') codeVerifier!: string;
  @TextValue('return_to') returnTo!: string;
  @Moment('expires_at') expiresAt!: Date;
}
