import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, startEmbeddedDatabase } from './embedded-database';
import { isAlive } from './shared-folder';
import { TEST_SERVER } from './test-database';

const PREFIX = 'malbild-test-';

/** Once before all specs: a server of this run's own, beside those of other runs. */
export default async function startTestServer(): Promise<void> {
  await sweep();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  const database = await startEmbeddedDatabase({ folder, durable: false });
  process.env[TEST_SERVER] = database.url;
  // A run that is told to stop has no teardown; leaving properly at least stops the server.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  testRun.end = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** How the run ends; the teardown is another module in the same process and finds it on the global object. */
const testRun = globalThis as { end?: () => Promise<void> };

/** Runs that were killed left a server and a folder behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue;
    const folder = join(tmpdir(), name);
    const left: OpenDatabase | undefined = await startEmbeddedDatabase({ folder, durable: false }).catch(
      () => undefined,
    );
    await left?.stop();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
