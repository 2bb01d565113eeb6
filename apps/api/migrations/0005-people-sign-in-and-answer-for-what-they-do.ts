import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is who, what they may do, and who did what: people, roles, sessions and the history of all changes. */
export class PeopleSignInAndAnswerForWhatTheyDo1705276800005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE member (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        language text NOT NULL DEFAULT 'sv' CHECK (language IN ('sv', 'en')),
        active bool NOT NULL DEFAULT true,
        -- One of the ready people of the demo city, who can be signed in without a password there.
        demo bool NOT NULL DEFAULT false,
        -- A secret in the address of the member's calendar feed; a new one makes the old address worthless.
        calendar_token text UNIQUE,
        version int4 NOT NULL DEFAULT 1,
        UNIQUE (email)
      );

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES member,
        role text NOT NULL
          CHECK (role IN ('reporter', 'reviewer', 'process-owner', 'politician', 'analyst', 'administrator')),
        committee_id uuid REFERENCES committee,
        goal_id uuid REFERENCES goal,
        -- From a group claim of the identity provider; such rows are its to give and take.
        from_provider bool NOT NULL DEFAULT false,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        CHECK ((role IN ('reporter', 'reviewer')) = (committee_id IS NOT NULL)),
        CHECK ((role = 'process-owner') = (goal_id IS NOT NULL))
      );
      CREATE INDEX membership_member ON membership (member_id);

      CREATE TABLE local_account (
        member_id uuid PRIMARY KEY REFERENCES member,
        password_hash text NOT NULL,
        must_change bool NOT NULL DEFAULT false,
        changed_at timestamptz NOT NULL
      );

      CREATE TABLE provider_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        member_id uuid NOT NULL REFERENCES member,
        PRIMARY KEY (issuer, subject)
      );

      -- The cookie's 256 bits are kept only as a hash: who reads the table can't sign in with it.
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES member,
        csrf_token text NOT NULL,
        began_by text NOT NULL CHECK (began_by IN ('password', 'provider', 'demo')),
        -- By the machine's clock, also in the demo, whose own runs from another year.
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_member ON session (member_id);

      -- A sign-in that has been sent to the identity provider and not yet come back; used once.
      CREATE TABLE provider_sign_in (
        state text PRIMARY KEY,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        return_to text NOT NULL,
        expires_at timestamptz NOT NULL
      );

      CREATE TABLE history_event (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL,
        -- Null: the product itself (an import from the command line, a job).
        actor_id uuid REFERENCES member,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        -- Whose thing it is, so that a panel shows it to those who may see the thing.
        committee_id uuid REFERENCES committee,
        old jsonb,
        new jsonb,
        reason text,
        request_id text,
        -- The number of the transaction that wrote it: what was still running at an earlier sealing can be told by it.
        transaction int8 NOT NULL
      );
      CREATE INDEX history_of_subject ON history_event (subject_kind, subject_id, recorded_at);
      CREATE INDEX history_in_time ON history_event (recorded_at, id);
      CREATE INDEX history_of_actor ON history_event (actor_id, recorded_at);
      CREATE INDEX history_of_transaction ON history_event (transaction);

      -- Sealed by a job in batches, in commit order: each hash covers its entry and the hash before, so that nothing can be
      -- changed, taken out or moved without breaking the chain. Writers never wait for it.
      CREATE TABLE history_seal (
        position int8 PRIMARY KEY CHECK (position > 0),
        event_id uuid NOT NULL UNIQUE REFERENCES history_event,
        previous bytea NOT NULL,
        hash bytea NOT NULL,
        -- All transactions with a lower number had ended when this was sealed, and all they wrote was sealed by then.
        horizon int8 NOT NULL,
        sealed_at timestamptz NOT NULL
      );

      -- The answer to a creating request, kept in the transaction of its effect, so that a repeated one has no second effect.
      CREATE TABLE idempotency_key (
        member_id uuid NOT NULL REFERENCES member,
        key text NOT NULL,
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (member_id, key)
      );

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        taken_at timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (recorded_at) WHERE taken_at IS NULL;

      CREATE TABLE sent_mail (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES member,
        kind text NOT NULL,
        -- What the mail is about, so that a reminder is not sent twice.
        about text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('sending', 'sent', 'failed', 'refused', 'withheld')),
        attempts int4 NOT NULL DEFAULT 1 CHECK (attempts > 0),
        error text,
        -- The newest attempt.
        sent_at timestamptz NOT NULL,
        UNIQUE (member_id, kind, about)
      );
      CREATE INDEX sent_mail_in_time ON sent_mail (sent_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sent_mail, outbox, idempotency_key, history_seal, history_event, provider_sign_in, session,
        provider_identity, local_account, membership, member;
    `);
  }
}
