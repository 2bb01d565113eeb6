import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where the specs of one run find their server; set by the run's setup. */
export const TEST_SERVER = 'MALBILD_TEST_SERVER';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database for one spec file on the server of this test run: empty, or a copy of another one that nobody has open. */
export async function createTestDatabase(template = 'template0'): Promise<TestDatabase> {
  const server = process.env[TEST_SERVER];
  if (!server) throw new Error('No test server: run the specs with the jest.config.mjs of apps/api.');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
