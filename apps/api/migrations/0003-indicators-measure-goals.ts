import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versioned tables are append-only and bitemporal: a row holds from recorded_at up to, not including, superseded_at, and
 * superseded_at is the only column that may change. At most one version is in force: the partial unique indexes say so.
 */
export class IndicatorsMeasureGoals1704067200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE indicator (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        title jsonb NOT NULL CHECK (title ? 'sv'),
        question jsonb NOT NULL,
        definition jsonb NOT NULL,
        kind text NOT NULL CHECK (kind IN ('count', 'share', 'rate', 'index', 'amount')),
        unit text NOT NULL,
        decimals int4 NOT NULL DEFAULT 1 CHECK (decimals BETWEEN 0 AND 6),
        source jsonb NOT NULL,
        privacy_threshold int4 CHECK (privacy_threshold > 0),
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        valid_from date,
        valid_to date CHECK (valid_to > valid_from)
      );

      CREATE TABLE indicator_goal (
        indicator_id uuid NOT NULL REFERENCES indicator,
        goal_id uuid NOT NULL REFERENCES goal,
        position int4 NOT NULL DEFAULT 0,
        PRIMARY KEY (indicator_id, goal_id)
      );
      CREATE INDEX indicator_goal_goal ON indicator_goal (goal_id);

      CREATE TABLE indicator_committee (
        indicator_id uuid NOT NULL REFERENCES indicator,
        committee_id uuid NOT NULL REFERENCES committee,
        PRIMARY KEY (indicator_id, committee_id)
      );
      CREATE INDEX indicator_committee_committee ON indicator_committee (committee_id);

      -- How an indicator is judged is a political choice, so it is versioned like the values.
      CREATE TABLE judgement_setting (
        indicator_id uuid NOT NULL REFERENCES indicator,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        method text NOT NULL CHECK (method IN ('required-growth', 'un-progress-chart', 'five-year-extrapolation', 'linear-trajectory', 'manual')),
        direction text CHECK (direction IN ('increase', 'decrease', 'maintain', 'neutral')),
        role text NOT NULL CHECK (role IN ('key', 'supporting', 'background')),
        weight float8 NOT NULL DEFAULT 1 CHECK (weight > 0),
        natural_limit float8,
        band_low float8,
        band_high float8 CHECK (band_high >= band_low),
        interval_months int4 NOT NULL CHECK (interval_months > 0),
        lag_months int4 NOT NULL CHECK (lag_months >= 0),
        grace_months int4 NOT NULL CHECK (grace_months >= 0),
        manual_status text CHECK (manual_status IN ('good', 'some', 'none', 'unassessable', 'not-applicable')),
        manual_reason text,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        PRIMARY KEY (indicator_id, recorded_at),
        CHECK ((method = 'manual') = (manual_status IS NOT NULL)),
        CHECK (manual_status IS NULL OR manual_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX judgement_setting_in_force ON judgement_setting (indicator_id) WHERE superseded_at IS NULL;

      CREATE TABLE series (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL REFERENCES indicator,
        measure text NOT NULL DEFAULT '',
        measure_name jsonb,
        unit text NOT NULL,
        area_id uuid NOT NULL REFERENCES area,
        group_key text NOT NULL DEFAULT 'T',
        UNIQUE (indicator_id, measure, unit, area_id, group_key)
      );
      CREATE INDEX series_area ON series (area_id);

      -- Only for series that depart from their indicator: those that give it its verdict, or have a direction or limit of their own.
      CREATE TABLE series_setting (
        series_id uuid NOT NULL REFERENCES series,
        judged bool NOT NULL,
        direction text CHECK (direction IN ('increase', 'decrease', 'maintain', 'neutral')),
        natural_limit float8,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (series_id, recorded_at)
      );
      CREATE UNIQUE INDEX series_setting_in_force ON series_setting (series_id) WHERE superseded_at IS NULL;

      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        source text NOT NULL,
        checksum text NOT NULL,
        created int4 NOT NULL,
        changed int4 NOT NULL,
        unchanged int4 NOT NULL,
        refused int4 NOT NULL,
        report jsonb NOT NULL,
        recorded_at timestamptz NOT NULL
      );

      CREATE TABLE observation (
        series_id uuid NOT NULL REFERENCES series,
        period text NOT NULL,
        period_end date NOT NULL,
        value float8,
        numerator float8,
        denominator float8,
        state text NOT NULL DEFAULT 'final'
          CHECK (state IN ('final', 'preliminary', 'revised', 'estimated', 'missing', 'suppressed', 'not-applicable')),
        flag text,
        comment text,
        source_version text,
        import_id uuid REFERENCES import_run,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (series_id, period, recorded_at),
        -- Missing is never zero, and a value is never called missing.
        CHECK ((value IS NULL) = (state IN ('missing', 'suppressed', 'not-applicable')))
      );
      CREATE UNIQUE INDEX observation_in_force ON observation (series_id, period) WHERE superseded_at IS NULL;

      CREATE TABLE projection (
        series_id uuid NOT NULL REFERENCES series,
        period text NOT NULL,
        period_end date NOT NULL,
        value float8 NOT NULL,
        made_on date NOT NULL,
        made_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (series_id, period, made_by, recorded_at)
      );
      CREATE UNIQUE INDEX projection_in_force ON projection (series_id, period, made_by) WHERE superseded_at IS NULL;

      CREATE TABLE gap (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL REFERENCES indicator,
        code text NOT NULL,
        name jsonb NOT NULL CHECK (name ? 'sv'),
        measure text NOT NULL CHECK (measure IN ('area-difference', 'area-ratio', 'class-difference', 'women-men', 'slope-index')),
        level text,
        classification_id uuid REFERENCES area_classification,
        min_denominator float8,
        background_indicator_id uuid REFERENCES indicator,
        position int4 NOT NULL DEFAULT 0,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        -- A definition never changes; it has verdicts from the instant it was made.
        recorded_at timestamptz NOT NULL,
        UNIQUE (indicator_id, code),
        CHECK (measure <> 'class-difference' OR classification_id IS NOT NULL),
        CHECK (measure = 'women-men' OR level IS NOT NULL)
      );

      CREATE TABLE baseline (
        id uuid PRIMARY KEY,
        series_id uuid REFERENCES series,
        gap_id uuid REFERENCES gap,
        period text NOT NULL,
        -- Null follows the period's own value through its revisions.
        value float8,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        CHECK (num_nonnulls(series_id, gap_id) = 1)
      );
      CREATE UNIQUE INDEX baseline_of_series ON baseline (series_id) WHERE superseded_at IS NULL AND series_id IS NOT NULL;
      CREATE UNIQUE INDEX baseline_of_gap ON baseline (gap_id) WHERE superseded_at IS NULL AND gap_id IS NOT NULL;
      CREATE INDEX baseline_subject ON baseline (coalesce(series_id, gap_id));

      CREATE TABLE target (
        id uuid PRIMARY KEY,
        series_id uuid REFERENCES series,
        gap_id uuid REFERENCES gap,
        period text NOT NULL,
        value float8 NOT NULL,
        -- An imported target on the wrong side of its baseline is kept and never judged on the city's scale.
        contradicts_direction bool NOT NULL DEFAULT false,
        origin text NOT NULL DEFAULT 'city' CHECK (origin IN ('city', 'example')),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        CHECK (num_nonnulls(series_id, gap_id) = 1)
      );
      CREATE UNIQUE INDEX target_of_series ON target (series_id, period) WHERE superseded_at IS NULL AND series_id IS NOT NULL;
      CREATE UNIQUE INDEX target_of_gap ON target (gap_id, period) WHERE superseded_at IS NULL AND gap_id IS NOT NULL;
      CREATE INDEX target_subject ON target (coalesce(series_id, gap_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE target, baseline, gap, projection, observation, import_run, series_setting, series, judgement_setting,
        indicator_committee, indicator_goal, indicator;
    `);
  }
}
