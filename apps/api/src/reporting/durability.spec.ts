import { MyWork, Problem, ReportPage, Session, url } from '@malbild/contract';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { indicatorIn, mainRow, seen } from './testing';

const checkout = join(import.meta.dirname, '../../../..');
const startLimitMs = 120_000;

/** How many people save at once, each in a cell of their own. */
const people = 200;

/** The built product with a database of its own, both of which can be killed. */
describe('two hundred reporters, and the power fails', () => {
  let built: string;
  let data: string;
  let api: ChildProcess | undefined;
  let address: string;

  beforeAll(async () => {
    // Below the checkout, where the bundle finds its packages.
    built = join(checkout, `tmp/durability-${process.pid}`);
    const build = ['-c', join(checkout, 'apps/api/rolldown.config.mjs'), '-d', built];
    await promisify(execFile)(process.execPath, [join(checkout, 'node_modules/rolldown/bin/cli.mjs'), ...build]);
    data = await mkdtemp(join(tmpdir(), 'malbild-durability-'));
    // Where the specs run as root, the database runs as somebody else and makes the folder so that both reach it.
    await rm(data, { recursive: true });
    await start();
  }, startLimitMs);

  afterAll(async () => {
    api?.kill('SIGTERM');
    if (api?.exitCode === null) await once(api, 'exit');
    await rm(built, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  }, 30_000);

  it(
    'every value that was acknowledged is there afterwards',
    async () => {
      const reporter = await signIn();
      const { report, series } = await cellsOf(reporter);
      const cells = Array.from({ length: people }, (_, index) => ({
        period: String(1800 + index),
        value: index + 0.5,
      }));
      const acknowledged: typeof cells = [];
      const failures: number[] = [];
      const saving = cells.map(async (cell) => {
        const body = { value: cell.value, comment: null };
        const response = await reporter('PUT', url.reportCell(report, series, cell.period), body).catch(
          () => undefined,
        );
        if (response?.status === 200) acknowledged.push(cell);
        else if (response) failures.push(response.status);
        if (acknowledged.length === people / 2) await kill();
      });
      await Promise.all(saving);
      expect(acknowledged.length).toBeGreaterThanOrEqual(people / 2);
      // Up to the failure nobody was refused anything; then nobody was answered that it was saved when it was not.
      expect(failures.filter((status) => status < 500)).toEqual([]);

      await start();
      const afterwards = await signIn();
      const kept = await Promise.all(
        acknowledged.map(async ({ period }) => {
          // Asking to write into a cell as if it were empty is answered with what stands there.
          const body = { value: -1, comment: null };
          const response = await afterwards('PUT', url.reportCell(report, series, period), body);
          const { conflict } = Problem.parse(await response.json());
          return { period, value: (conflict?.current as { value: number } | null)?.value };
        }),
      );
      expect(kept).toEqual(acknowledged);
    },
    2 * startLimitMs,
  );

  type Ask = (method: 'GET' | 'PUT', path: string, body?: unknown) => Promise<Response>;

  async function signIn(): Promise<Ask> {
    const { waysIn } = Session.parse(await (await fetch(`${address}${url.session()}`)).json());
    const person = waysIn.demo.find(({ name }) => name === 'Rapportör, Socialnämnden Nordost');
    const entered = await fetch(`${address}/api/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ member: person?.id }),
    });
    const { csrfToken } = Session.parse(await entered.json());
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const headers = { cookie, 'x-csrf-token': csrfToken ?? '', 'content-type': 'application/json', ...seen(0) };
    return (method, path, body) =>
      fetch(`${address}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  /** Nordost's report, and a series of it that has no values at all. */
  async function cellsOf(ask: Ask): Promise<{ report: string; series: string }> {
    const { tasks } = MyWork.parse(await (await ask('GET', url.myWork())).json());
    const report = tasks.flatMap((task) => task.report?.id ?? [])[0] ?? '';
    const page = ReportPage.parse(await (await ask('GET', url.report(report))).json());
    return { report, series: mainRow(indicatorIn(page, 'trust-in-others')).series };
  }

  async function start(): Promise<void> {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const started = spawn(process.execPath, [join(built, 'main.js')], {
      env: { PATH: process.env.PATH, PORT: String(port), MALBILD_DATA: data, MALBILD_LOG: 'silent' },
      stdio: 'ignore',
    });
    api = started;
    const deadline = Date.now() + startLimitMs;
    while (
      !(await fetch(`${address}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (Date.now() > deadline || started.exitCode !== null) throw new Error('The product does not start');
      await sleep(200);
    }
  }

  /** Both at once and without a word, as when the power fails. */
  async function kill(): Promise<void> {
    const note = ['lies-in/postgres', 'postgres'].map((folder) =>
      readFile(join(data, folder, 'postmaster.pid'), 'utf8').catch(() => ''),
    );
    const [pid = ''] = (await Promise.all(note)).filter((text) => text !== '').map((text) => text.split('\n')[0]);
    process.kill(Number(pid), 'SIGKILL');
    api?.kill('SIGKILL');
    if (api) await once(api, 'exit');
  }
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const place = probe.address();
  probe.close();
  await once(probe, 'close');
  if (place === null || typeof place === 'string') throw new Error('No free port');
  return place.port;
}
