import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds, reports and the three voices. Drafts are guarded a second time by row-level security: an unset setting sees none. */
export class CommitteesReportAndAreJudged1705276800006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('march', 'august', 'year')),
        year int4 NOT NULL,
        opens date NOT NULL,
        due date NOT NULL CHECK (due >= opens),
        closes date NOT NULL CHECK (closes >= due),
        -- A round takes for each indicator the latest value by then, whatever its period.
        cut_off date NOT NULL CHECK (cut_off <= closes),
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'open', 'closed')),
        opened_at timestamptz,
        closed_at timestamptz,
        -- The instant whose knowledge the round's verdicts froze.
        as_of timestamptz,
        version int4 NOT NULL DEFAULT 1,
        UNIQUE (year, kind),
        CHECK ((state = 'closed') = (as_of IS NOT NULL))
      );

      CREATE TABLE round_committee (
        round_id uuid NOT NULL REFERENCES round,
        committee_id uuid NOT NULL REFERENCES committee,
        PRIMARY KEY (round_id, committee_id)
      );

      CREATE TABLE round_goal (
        round_id uuid NOT NULL REFERENCES round,
        goal_id uuid NOT NULL REFERENCES goal,
        PRIMARY KEY (round_id, goal_id)
      );

      CREATE TABLE report (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL REFERENCES round,
        committee_id uuid NOT NULL REFERENCES committee,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
        version int4 NOT NULL DEFAULT 1,
        UNIQUE (round_id, committee_id)
      );

      -- Each step a report has taken, with who took it and why: a state is never more than the last of these.
      CREATE TABLE report_step (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES report,
        step text NOT NULL CHECK (step IN ('submit', 'return', 'approve', 'reopen')),
        member_id uuid NOT NULL REFERENCES member,
        note text CHECK (note IS NOT NULL OR step NOT IN ('return', 'reopen')),
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX report_step_report ON report_step (report_id, recorded_at);

      CREATE TABLE draft_value (
        report_id uuid NOT NULL REFERENCES report,
        committee_id uuid NOT NULL REFERENCES committee,
        series_id uuid NOT NULL REFERENCES series,
        period text NOT NULL,
        -- Both null: undone. The row stays, so that versions go on and no old one ever fits again.
        value float8,
        comment text,
        version int4 NOT NULL DEFAULT 1,
        member_id uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, series_id, period)
      );

      -- Klarmarkerad: empty is intended. Its absence is the undoing.
      CREATE TABLE indicator_ready (
        report_id uuid NOT NULL REFERENCES report,
        committee_id uuid NOT NULL REFERENCES committee,
        indicator_id uuid NOT NULL REFERENCES indicator,
        member_id uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, indicator_id)
      );

      CREATE TABLE goal_assessment (
        report_id uuid NOT NULL REFERENCES report,
        committee_id uuid NOT NULL REFERENCES committee,
        goal_id uuid NOT NULL REFERENCES goal,
        status text CHECK (status IN ('good', 'some', 'none', 'unassessable', 'not-applicable')),
        analysis text NOT NULL DEFAULT '',
        language text NOT NULL DEFAULT 'sv',
        version int4 NOT NULL DEFAULT 1,
        member_id uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        PRIMARY KEY (report_id, goal_id)
      );

      -- What is done about a red or unassessable status.
      CREATE TABLE response (
        report_id uuid NOT NULL REFERENCES report,
        committee_id uuid NOT NULL REFERENCES committee,
        indicator_id uuid NOT NULL REFERENCES indicator,
        -- Null: taken back. The row stays, so that versions go on and no old one ever fits again.
        kind text CHECK (kind IN ('decision', 'task', 'accepted-risk')),
        text text NOT NULL,
        owner text NOT NULL DEFAULT '',
        due date,
        version int4 NOT NULL DEFAULT 1,
        member_id uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        PRIMARY KEY (report_id, indicator_id)
      );

      CREATE TABLE report_comment (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES report,
        committee_id uuid NOT NULL REFERENCES committee,
        -- What it is about: an indicator, a goal, or (both null) the whole report.
        indicator_id uuid REFERENCES indicator,
        goal_id uuid REFERENCES goal,
        text text NOT NULL CHECK (text <> ''),
        member_id uuid NOT NULL REFERENCES member,
        recorded_at timestamptz NOT NULL,
        CHECK (indicator_id IS NULL OR goal_id IS NULL)
      );
      CREATE INDEX report_comment_report ON report_comment (report_id);

      -- The process owner's voice: for goal × committee, or (committee null) for the goal as a whole. Versioned.
      CREATE TABLE overall_judgement (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL REFERENCES round,
        goal_id uuid NOT NULL REFERENCES goal,
        committee_id uuid REFERENCES committee,
        status text NOT NULL CHECK (status IN ('good', 'some', 'none', 'unassessable', 'not-applicable')),
        reason text NOT NULL DEFAULT '',
        member_id uuid NOT NULL REFERENCES member,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        version int4 NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at)
      );
      CREATE UNIQUE INDEX overall_judgement_in_force ON overall_judgement (round_id, goal_id, committee_id)
        NULLS NOT DISTINCT WHERE superseded_at IS NULL;

      -- A closed round, frozen: what was known at its as-of instant, with a checksum over the text as it stands here.
      CREATE TABLE snapshot (
        round_id uuid PRIMARY KEY REFERENCES round,
        content text NOT NULL,
        csv text NOT NULL,
        checksum text NOT NULL,
        recorded_at timestamptz NOT NULL
      );

      -- One row of a committee that is none, by which a start proves that the guard hides and shows.
      CREATE TABLE guard_test (committee_id uuid PRIMARY KEY);
      INSERT INTO guard_test VALUES ('00000000-0000-0000-0000-000000000000');
    `);
    // The second line behind the permissions: without the setting a row of a draft is not there. No sub-selects, so that the
    // policies hold wherever the schema is placed; `*` is the product itself and those who may see all that is submitted.
    for (const table of [
      'draft_value',
      'indicator_ready',
      'goal_assessment',
      'response',
      'report_comment',
      'guard_test',
    ])
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY of_committee ON ${table} USING (
          current_setting('app.committees', true) = '*'
          OR committee_id::text = ANY (string_to_array(current_setting('app.committees', true), ',')));
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE guard_test, snapshot, overall_judgement, report_comment, response, goal_assessment, indicator_ready, draft_value,
        report_step, report, round_goal, round_committee, round;
    `);
  }
}
