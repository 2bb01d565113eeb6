import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where the builds lie, seen from the bundled bench. */
const BENCH = import.meta.dirname;
const API = join(BENCH, '../api');

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;

/** Our memory is bounded, so that theirs is what is measured. */
const HEAP = '--max-old-space-size=2048';

type Environment = Record<string, string>;

/** A process of ours; whatever happens to the bench, none stays behind. */
const running = new Set<ChildProcess>();

/** The product's API, as built and as run: a process of its own. */
export interface Product {
  url: string;
  /** From the start of the process to the first answer that it is ready, in seconds. */
  startSeconds: number;
  /** Resident memory in megabytes; undefined where the system doesn't tell. */
  memory: () => Promise<number | undefined>;
  stop: () => Promise<void>;
}

export async function startProduct(databaseUrl: string): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = begin(join(API, 'main.js'), { DATABASE_URL: databaseUrl, PORT: String(port), MALBILD_LOG: 'error' });
  const said = collect(child);
  while (!(await answers(`${url}/api/health/ready`))) {
    if (child.exitCode !== null || performance.now() - started > START_LIMIT_MS)
      throw new Error(`The API did not start: ${said()}`);
    await sleep(5);
  }
  return {
    url,
    startSeconds: (performance.now() - started) / 1000,
    memory: () => residentMemory(child.pid),
    stop: () => end(child),
  };
}

/** An embedded PostgreSQL of the bench's own. */
export async function startDatabase(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = begin(join(API, 'database.js'), { MALBILD_DATA: folder, DATABASE_URL: '' });
  const said = collect(child);
  const address = (): string | undefined => /^postgres\S+$/m.exec(said())?.[0];
  while (address() === undefined) {
    if (child.exitCode !== null) throw new Error(`The database did not start: ${said()}`);
    await sleep(50);
  }
  const url = address() ?? '';
  return { url, stop: () => end(child) };
}

/**
 * Runs one of the product's command lines to its end.
 *
 * @returns what it printed
 */
export async function runCommandLine(name: string, args: readonly string[], env: Environment): Promise<string> {
  const child = begin(join(API, `${name}.js`), env, args);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${complaint}${printed.slice(0, 2_000)}`);
  return printed;
}

/** The bare server beside the product; told what to serve by message, it answers with its port. */
export async function startBare(task: object): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = fork(join(BENCH, 'bare.js'), { env: environment({}), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  keep(child);
  child.send(task);
  const [port] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The bare server did not start'))),
  ])) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => end(child) };
}

/** Ends all that runs. For the way out in trouble; each is stopped by whoever started it otherwise. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(end));
}

function begin(program: string, env: Environment, args: readonly string[] = []): ChildProcess {
  const child = spawn(process.execPath, [HEAP, program, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  keep(child);
  return child;
}

function keep(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

function environment(given: Environment): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', MALBILD_DEMO: 'false', ...given };
}

/** Hears what a process says, so that it can be told when it fails. */
function collect(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
  return () => said;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(late);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
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
