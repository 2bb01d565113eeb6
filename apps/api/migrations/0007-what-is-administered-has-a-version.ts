import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people at one form: each change says which version it builds on. */
export class WhatIsAdministeredHasAVersion1705276800007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['goal', 'committee', 'area', 'indicator', 'succession'])
      await runner.query(`ALTER TABLE ${table} ADD version int4 NOT NULL DEFAULT 1`);
    // A succession can be corrected in all its parts, so none of them is its name.
    await runner.query(`
      ALTER TABLE succession ADD id uuid;
      UPDATE succession SET id = gen_random_uuid();
      ALTER TABLE succession ALTER id SET NOT NULL, DROP CONSTRAINT succession_pkey, ADD PRIMARY KEY (id),
        ADD UNIQUE (from_committee_id, to_committee_id, date);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE succession DROP id, ADD PRIMARY KEY (from_committee_id, to_committee_id, date),
        DROP CONSTRAINT succession_from_committee_id_to_committee_id_date_key;
    `);
    for (const table of ['goal', 'committee', 'area', 'indicator', 'succession'])
      await runner.query(`ALTER TABLE ${table} DROP version`);
  }
}
