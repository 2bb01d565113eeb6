import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { capture, environment } from './child.mjs';
import { alone, readIfThere } from './lock.mjs';
import { CHECKOUT, inCheckout } from './places.mjs';
import { Refusal, withProgress } from './terminal.mjs';

/**
 * What can be built, from which folders, and how one sees that it is there.
 *
 * @type {Record<string, { sources: string[], result: string, nx: string }>}
 */
const PARTS = {
  api: {
    sources: ['apps/api', 'libs/domain', 'libs/contract', 'libs/language'],
    result: 'dist/api/main.js',
    nx: 'api:build',
  },
  web: {
    sources: ['apps/web', 'libs/ui', 'libs/domain', 'libs/contract', 'libs/language'],
    result: 'dist/web/browser/index.html',
    nx: 'web:build',
  },
  bench: { sources: ['apps/bench', 'libs/contract', 'libs/domain'], result: 'dist/bench/main.js', nx: 'bench:build' },
};

const HOUSE = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

/**
 * Builds the parts whose sources have changed since they were built.
 *
 * @param {string} node
 * @param {string[]} parts
 */
export async function build(node, parts) {
  if (parts.every(isBuilt)) return;
  await alone(async () => {
    const stale = parts.filter((part) => !isBuilt(part));
    if (stale.length === 0) return;
    await withProgress(`Building ${stale.join(' and ')}`, async () => {
      for (const part of stale) await buildPart(node, part);
    });
  });
}

/**
 * @param {string} node
 * @param {string} part
 */
async function buildPart(node, part) {
  const { nx, result } = partNamed(part);
  const print = fingerprint(part);
  rmSync(noteOf(part), { force: true });
  const { code, output } = await capture(
    node,
    [inCheckout('node_modules/nx/dist/bin/nx.js'), 'run', nx, '--outputStyle=static'],
    {
      env: environment(node),
    },
  );
  if (code !== 0 || !existsSync(inCheckout(result))) {
    process.stderr.write(output);
    throw new Refusal(`${part} could not be built, as it says above.`);
  }
  writeFileSync(noteOf(part), print);
}

/** @param {string} part */
function isBuilt(part) {
  return existsSync(inCheckout(partNamed(part).result)) && readIfThere(noteOf(part)) === fingerprint(part);
}

/** @param {string} part */
const noteOf = (part) => inCheckout('dist', `${part}.built-from`);

/** @param {string} name */
function partNamed(name) {
  const part = PARTS[name];
  if (!part) throw new Error(`there is no part ${name}`);
  return part;
}

/**
 * One text for the content of everything that a part is made of; its specs don't count.
 *
 * @param {string} part
 */
function fingerprint(part) {
  const hash = createHash('sha256');
  const { sources } = partNamed(part);
  const files = sources.flatMap((folder) =>
    readdirSync(inCheckout(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => !/\.spec\.|\bnode_modules\b/.test(name))
      .map((name) => inCheckout(folder, name))
      .filter((path) => statSync(path).isFile()),
  );
  for (const file of [...files, ...HOUSE.map((name) => inCheckout(name))].sort()) {
    hash.update(file.slice(CHECKOUT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
