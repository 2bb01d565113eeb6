import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the specs find the city. */
export const CITY = 'MALBILD_E2E_CITY';

const CHECKOUT = join(import.meta.dirname, '../../..');
const START_LIMIT_MS = 120_000;

/** Once before all journeys: the built product on a free port, with a data folder and a demo city of this run's own. */
export default async function runCity(): Promise<() => Promise<void>> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = join(tmpdir(), `malbild-e2e-${process.pid}`);
  const server = spawn(
    process.execPath,
    ['--import', join(CHECKOUT, 'apps/launcher/parts/leave-with-parent.mjs'), join(CHECKOUT, 'dist/api/main.js')],
    {
      env: {
        ...process.env,
        PORT: String(port),
        MALBILD_DATA: folder,
        MALBILD_LOG: 'error',
        DATABASE_URL: '',
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[CITY] = url;
  return stop;
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const deadline = Date.now() + START_LIMIT_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    const ready = await fetch(`${url}/api/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`The product did not start. It said:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
