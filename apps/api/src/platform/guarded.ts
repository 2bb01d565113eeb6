import type { DataSource, EntityManager } from 'typeorm';
import { prepared } from './reads';
import { Refusal } from './refusal';

/** Whose drafts a transaction may touch: committees by id, or all of them, for the product itself. */
export type CommitteesInSight = readonly string[] | 'all';

/**
 * The second line behind the permissions. From here to the end of the transaction, rows of drafts that belong to other
 * committees are not there: not to read, not to change, not to write. Nothing else is hidden.
 *
 * Whoever bypasses row-level security (the embedded database's own superuser) drops to a role that doesn't; on a server that
 * lends us no such role, the owner of the tables is held by FORCE ROW LEVEL SECURITY.
 *
 * @param manager of a running transaction
 */
export async function withCommittees(manager: EntityManager, committees: CommitteesInSight): Promise<void> {
  await prepared(manager, `SELECT set_config('app.committees', $1, true), (${dropRights}) AS role`, [
    committees === 'all' ? '*' : committees.join(','),
  ]);
}

/** Roles belong to the server, not to a database, so that all cities of a server share this one. It can't sign in. */
const appRole = 'malbild_app';

const dropRights = `SELECT set_config('role', rolname, true) FROM pg_roles
  WHERE rolname = '${appRole}' AND pg_has_role(oid, 'MEMBER')`;

/**
 * Makes the role that guarded transactions drop to, where we may, and proves that the guard both hides and shows.
 *
 * @throws Refusal where it does not, in one sentence
 */
export async function layGuard(dataSource: DataSource): Promise<void> {
  await dataSource.query(`DO $$ BEGIN
    IF (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
      AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
      CREATE ROLE ${appRole} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      IF NOT pg_has_role('${appRole}', 'MEMBER') THEN EXECUTE format('GRANT ${appRole} TO %I', current_user); END IF;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another city of this server was quicker
  END $$`);
  await dataSource.query(`DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') AND EXISTS (
      SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
        AND NOT has_table_privilege('${appRole}', oid, 'DELETE')) THEN
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${appRole}', current_schema());
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO ${appRole}', current_schema());
    END IF;
  END $$`);
  await testGuard(dataSource);
}

/** The committee, which is none, of the one row that stands in `guard_test` for this. */
const knownCommittee = '00000000-0000-0000-0000-000000000000';

async function testGuard(dataSource: DataSource): Promise<void> {
  const seen = async (committees?: CommitteesInSight): Promise<number> =>
    dataSource.transaction(async (manager) => {
      if (committees === undefined) await manager.query(dropRights);
      else await withCommittees(manager, committees);
      return (await manager.query<unknown[]>('SELECT FROM guard_test')).length;
    });
  if ((await seen()) + (await seen([])) > 0)
    throw new Refusal(
      'This database account sees past row-level security, so drafts would not be guarded: take BYPASSRLS from it, or give it CREATEROLE.',
    );
  if ((await seen('all')) !== 1 || (await seen([knownCommittee])) !== 1)
    throw new Refusal(
      'Row-level security hides from this database account what it has to see: start with the account that owns the tables.',
    );
}
