import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build.mjs';
import { capture, environment } from './child.mjs';
import { install } from './install.mjs';
import { productNode } from './node.mjs';
import { CHECKOUT, inCheckout } from './places.mjs';
import { exitWith, seconds } from './terminal.mjs';

/** The port that the Dockerfile speaks of. */
const IMAGE_PORT = '3000';

/** Whom the container's processes are, when we are root and can be somebody else. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * @typedef {{ folder: string, workdir: string, env: Record<string, string>, user: string, command: string[], health: string[] }} Stage
 */

/**
 * Rehearses the Dockerfile where there is no Docker engine: does what its instructions say, in a folder for each stage, and
 * then runs the last stage as the container would: without the right to write, against a PostgreSQL 18, asked by its own
 * health check, stopped by SIGTERM.
 */
export const rehearse = () =>
  exitWith(async () => {
    await install();
    const node = productNode();
    const work = mkdtempSync(join(tmpdir(), 'malbild-image-'));
    chmodSync(work, 0o755);
    process.once('exit', () => rmSync(work, { recursive: true, force: true }));

    const { Copy, DockerfileParser } = await import('dockerfile-ast');
    const instructions = DockerfileParser.parse(readFileSync(inCheckout('Dockerfile'), 'utf8')).getInstructions();
    /** @type {Record<string, Stage>} */
    const stages = {};
    /** @type {Stage | undefined} */
    let stage;
    for (const instruction of instructions) {
      const flags = instruction instanceof Copy ? instruction.getFlags().map(String) : [];
      const words = [...flags, ...instruction.getArguments().map((argument) => argument.getValue())];
      const text = instruction.getArgumentsContent() ?? '';
      const begun = Date.now();
      if (instruction.getKeyword() === 'FROM') {
        stage = newStage(work, words, Object.keys(stages).length);
        stages[words[2] ?? 'last'] = stage;
      } else if (stage) await carryOut(instruction.getKeyword(), words, text, stage, stages, node);
      console.log(
        `${seconds(begun).padStart(7)}  ${instruction.getKeyword()} ${text.replaceAll(/\s+/g, ' ').slice(0, 100)}`,
      );
    }
    const last = stages['last'];
    if (!last) throw new Error('The Dockerfile has no last stage.');
    await build(node, ['api']);
    await runAsContainer(last, node, work);
    console.log('The image was rehearsed: it builds, starts, is healthy, and stops when told to.');
    return 0;
  });

/**
 * @param {string} work
 * @param {string[]} words
 * @param {number} number
 * @returns {Stage}
 */
function newStage(work, [image = ''], number) {
  const major = process.versions.node.split('.')[0];
  if (!image.startsWith('node:24-'))
    throw new Error(`This rehearses images made from node:24, not ${image} (we run on ${major}).`);
  const folder = join(work, `stage-${number}`);
  mkdirSync(folder);
  return { folder, workdir: folder, env: {}, user: 'root', command: [], health: [] };
}

/**
 * @param {string} keyword
 * @param {string[]} words
 * @param {string} text
 * @param {Stage} stage
 * @param {Record<string, Stage>} stages
 * @param {string} node
 */
async function carryOut(keyword, words, text, stage, stages, node) {
  switch (keyword) {
    case 'WORKDIR':
      stage.workdir = join(stage.folder, text);
      mkdirSync(stage.workdir, { recursive: true });
      return;
    case 'ENV':
      for (const word of words) stage.env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
      return;
    case 'COPY':
      return copy(words, stage, stages);
    case 'RUN': {
      const { code, output } = await capture('bash', ['-c', text], {
        cwd: stage.workdir,
        env: { ...plain(node), ...stage.env },
      });
      if (code !== 0) throw new Error(`RUN ${text} ended with ${code}:\n${output}`);
      return;
    }
    case 'USER':
      stage.user = text;
      return;
    case 'CMD':
      stage.command = JSON.parse(text);
      return;
    case 'HEALTHCHECK':
      stage.health = JSON.parse(text.slice(text.indexOf('[')));
      return;
    case 'EXPOSE':
      return;
    default:
      throw new Error(`This rehearsal does not know ${keyword}.`);
  }
}

/**
 * @param {string[]} words
 * @param {Stage} stage
 * @param {Record<string, Stage>} stages
 */
function copy(words, stage, stages) {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = join(stage.workdir, paths.at(-1) ?? '');
  for (const source of paths.slice(0, -1)) {
    const path = from === undefined ? inCheckout(source) : join(stages[from]?.folder ?? '', source);
    const isSent = from === undefined ? sentToDocker() : () => true;
    // As Docker has it: into a folder (`./`), or under the name that is given.
    const destination = paths.at(-1)?.endsWith('/') ? join(target, basename(source)) : target;
    cpSync(path, destination, { recursive: true, verbatimSymlinks: true, filter: (file) => isSent(file) });
    if (!existsSync(destination)) throw new Error(`COPY ${source}: .dockerignore keeps it out.`);
  }
}

/** Which files `.dockerignore` lets through; the last pattern that fits decides. */
export function sentToDocker(text = readFileSync(inCheckout('.dockerignore'), 'utf8'), base = CHECKOUT) {
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const pattern = line
        .replace(/^!/, '')
        .replaceAll('.', '\\.')
        .replaceAll('**/', '(.+/)?')
        .replaceAll(/(?<!\.)\*/g, '[^/]*');
      return { sends: line.startsWith('!'), fits: new RegExp(`^${pattern}(/|$)`) };
    });
  return (/** @type {string} */ file) => {
    const path = file.slice(base.length + 1).replaceAll(sep, '/');
    // A folder on the way to something that is let through is let through.
    return rules.findLast(({ fits }) => fits.test(path))?.sends ?? true;
  };
}

/**
 * @param {Stage} stage
 * @param {string} node
 * @param {string} work
 */
async function runAsContainer(stage, node, work) {
  if (stage.user === 'root') throw new Error('The container would run as root.');
  const account = process.getuid?.() === 0 ? NOBODY : undefined;
  // The image brings its Node along; ours may lie where that account can't reach it.
  const imageNode = join(stage.folder, 'node');
  copyFileSync(node, imageNode);
  spawnSync('chmod', ['-R', 'a-w', stage.folder]);
  const port = String(await freePort());
  const here = (/** @type {string[]} */ command) =>
    command.map((word) => (word === 'node' ? imageNode : word.replaceAll(IMAGE_PORT, port)));

  const database = await openDatabase(node, work);
  try {
    const env = { PATH: process.env.PATH, ...stage.env, PORT: port, DATABASE_URL: database.url };
    const begun = Date.now();
    const [program = '', ...args] = here(stage.command);
    const container = spawn(program, args, { cwd: stage.workdir, env, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
    process.once('exit', () => container.kill());
    let said = '';
    container.once('error', (error) => (said += error.message));
    for (const stream of [container.stdout, container.stderr]) stream.on('data', (chunk) => (said += chunk));
    const [check = '', ...checkArgs] = here(stage.health);
    while (spawnSync(check, checkArgs, { env, ...account }).status !== 0) {
      if (container.exitCode !== null || Date.now() - begun > 60_000)
        throw new Error(`It does not become healthy:\n${said}`);
      await sleep(250);
    }
    console.log(
      `${seconds(begun).padStart(7)}  healthy, as ${account ? 'nobody' : 'this user'}, without the right to write`,
    );
    const page = await fetch(`http://127.0.0.1:${port}/`);
    if (!page.ok || !(await page.text()).includes('<html')) throw new Error(`GET / answered ${page.status}:\n${said}`);
    const told = Date.now();
    container.kill('SIGTERM');
    const [code] = await once(container, 'exit');
    if (code !== 0) throw new Error(`Told to stop, it ended with ${code}:\n${said}`);
    console.log(`${seconds(told).padStart(7)}  stopped when told to`);
  } finally {
    await database.stop();
    spawnSync('chmod', ['-R', 'u+w', stage.folder]);
  }
}

/**
 * A PostgreSQL 18 to run against.
 *
 * @param {string} node
 * @param {string} work
 */
async function openDatabase(node, work) {
  const holder = spawn(node, [inCheckout('dist/api/database.js')], {
    env: { ...plain(node), MALBILD_DATA: join(work, 'database'), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => holder.kill());
  const [line] = await once(holder.stdout, 'data');
  const stop = async () => {
    holder.kill('SIGTERM');
    await once(holder, 'exit');
  };
  return { url: String(line).trim(), stop };
}

/** @param {string} node */
function plain(node) {
  const { PATH = '', ...env } = environment(node);
  // Each stage has tools of its own, not those of this checkout.
  const path = PATH.split(':').filter((folder) => folder !== inCheckout('node_modules/.bin'));
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('npm_'))),
    PATH: path.join(':'),
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
