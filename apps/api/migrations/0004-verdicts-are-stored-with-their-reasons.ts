import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A standing is the stored verdict of exactly one of series, indicator and gap, versioned like what it rests on and written
 * in the same transaction. It carries what lists and pictures need (latest value, trail, target), so that the overview reads
 * standings and never observations.
 */
export class VerdictsAreStoredWithTheirReasons1704067200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE standing (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL REFERENCES indicator,
        series_id uuid REFERENCES series,
        gap_id uuid REFERENCES gap,
        status text NOT NULL CHECK (status IN ('good', 'some', 'none', 'unassessable', 'not-applicable')),
        score float8 CHECK (score BETWEEN -5 AND 5),
        method text NOT NULL,
        method_status text,
        method_version text NOT NULL,
        inputs jsonb NOT NULL,
        reason jsonb NOT NULL,
        point_count int4 NOT NULL,
        newest_period text,
        stale_from date,
        latest_value float8,
        latest_period text,
        trail jsonb NOT NULL,
        -- What only some kinds of standing have: the two sides of a gap, the parts of the evidence index of an indicator.
        detail jsonb NOT NULL,
        origin text NOT NULL CHECK (origin IN ('city', 'example')),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        CHECK (num_nonnulls(series_id, gap_id) <= 1)
      );
      CREATE UNIQUE INDEX standing_of_indicator ON standing (indicator_id)
        WHERE superseded_at IS NULL AND series_id IS NULL AND gap_id IS NULL;
      CREATE UNIQUE INDEX standing_of_series ON standing (series_id) WHERE superseded_at IS NULL AND series_id IS NOT NULL;
      CREATE UNIQUE INDEX standing_of_gap ON standing (gap_id) WHERE superseded_at IS NULL AND gap_id IS NOT NULL;
      CREATE INDEX standing_by_indicator ON standing (indicator_id, recorded_at);
      -- The same as known at any instant. Without them a page would read the verdicts of every series.
      CREATE INDEX standing_of_indicator_then ON standing (indicator_id, recorded_at) WHERE series_id IS NULL AND gap_id IS NULL;
      CREATE INDEX standing_of_series_then ON standing (series_id, recorded_at) WHERE series_id IS NOT NULL;
      CREATE INDEX standing_of_gap_then ON standing (gap_id, recorded_at) WHERE gap_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standing;');
  }
}
