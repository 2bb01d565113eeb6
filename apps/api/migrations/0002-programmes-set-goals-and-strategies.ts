import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammesSetGoalsAndStrategies1704067200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name jsonb NOT NULL CHECK (name ? 'sv'),
        statement jsonb NOT NULL,
        from_year int4 NOT NULL,
        to_year int4 NOT NULL CHECK (to_year >= from_year),
        decided_on date,
        registry_number text,
        predecessor_id uuid REFERENCES programme CHECK (predecessor_id <> id),
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example'))
      );

      CREATE TABLE goal (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        programme_id uuid NOT NULL REFERENCES programme,
        parent_id uuid REFERENCES goal CHECK (parent_id <> id),
        position int4 NOT NULL DEFAULT 0,
        title jsonb NOT NULL CHECK (title ? 'sv'),
        short_title jsonb NOT NULL CHECK (short_title ? 'sv'),
        statement jsonb NOT NULL,
        owner_id uuid REFERENCES committee,
        -- National public-health objectives and targets of the 2030 Agenda, [{ framework, code }].
        contributes_to jsonb NOT NULL DEFAULT '[]',
        valid_from date,
        valid_to date CHECK (valid_to > valid_from),
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example'))
      );
      CREATE INDEX goal_programme ON goal (programme_id);

      -- Goal structures change, history must not: which goal carries on what an earlier one began.
      CREATE TABLE goal_succession (
        from_goal_id uuid NOT NULL REFERENCES goal,
        to_goal_id uuid NOT NULL REFERENCES goal CHECK (to_goal_id <> from_goal_id),
        PRIMARY KEY (from_goal_id, to_goal_id)
      );

      CREATE TABLE strategy (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        programme_id uuid NOT NULL REFERENCES programme,
        position int4 NOT NULL DEFAULT 0,
        title jsonb NOT NULL CHECK (title ? 'sv'),
        description jsonb NOT NULL,
        predecessor_id uuid REFERENCES strategy CHECK (predecessor_id <> id),
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example'))
      );

      CREATE TABLE strategy_goal (
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        goal_id uuid NOT NULL REFERENCES goal,
        PRIMARY KEY (strategy_id, goal_id)
      );

      CREATE TABLE strategy_committee (
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        committee_id uuid NOT NULL REFERENCES committee,
        part text NOT NULL CHECK (part IN ('lead', 'supporting')),
        PRIMARY KEY (strategy_id, committee_id)
      );

      CREATE TABLE milestone (
        id uuid PRIMARY KEY,
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        title jsonb NOT NULL CHECK (title ? 'sv'),
        due date NOT NULL,
        state text NOT NULL CHECK (state IN ('planned', 'under-way', 'done', 'abandoned')),
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example'))
      );
      CREATE INDEX milestone_strategy ON milestone (strategy_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE milestone, strategy_committee, strategy_goal, strategy, goal_succession, goal, programme;',
    );
  }
}
