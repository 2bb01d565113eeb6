import { inCheckout } from './places.mjs';

/**
 * What a step gets: the product's Node, the environment, where to report counts, and how to run and build.
 *
 * @typedef {{
 *   node: string,
 *   env: NodeJS.ProcessEnv,
 *   counts: string,
 *   capture: typeof import('./child.mjs').capture,
 *   build: typeof import('./build.mjs').build,
 * }} Tools
 * @typedef {{ code: number, output: string }} Outcome
 */

const NODE_PROJECTS = [
  'libs/domain',
  'libs/contract',
  'libs/language',
  'apps/api',
  'apps/bench',
  'apps/launcher',
  'apps/web-e2e',
];
const ANGULAR_PROJECTS = ['libs/ui', 'apps/web'];

/** Everything that is checked, in the order in which it is told. @type {{ name: string, run: (tools: Tools) => Promise<Outcome> }[]} */
export const STEPS = [
  { name: 'format', run: tool('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: tool('eslint', '--max-warnings=0', '.') },
  { name: 'types', run: types },
  { name: 'dead code', run: tool('knip', '--no-progress') },
  { name: 'unit', run: jest('libs/domain', 'libs/contract', 'libs/language', 'apps/bench', 'apps/launcher') },
  { name: 'api', run: jest('apps/api') },
  { name: 'components', run: jest('libs/ui', 'apps/web') },
  { name: 'build', run: buildAll },
  {
    name: 'end to end',
    run: ({ env, counts, capture }) =>
      capture(inBin('playwright'), ['test', '--config=apps/web-e2e/playwright.config.ts', '--reporter=line,json'], {
        env: { ...env, NODE_OPTIONS: '', PLAYWRIGHT_JSON_OUTPUT_FILE: counts },
      }),
  },
];

const inBin = (/** @type {string} */ name) => inCheckout('node_modules/.bin', name);

/**
 * @param {string} name
 * @param {...string} args
 * @returns {(tools: Tools) => Promise<Outcome>}
 */
function tool(name, ...args) {
  return ({ env, capture }) => capture(inBin(name), args, { env });
}

/**
 * The specs of some projects on a real PostgreSQL, a real DOM or nothing, as each project says.
 *
 * @param {...string} projects
 * @returns {(tools: Tools) => Promise<Outcome>}
 */
function jest(...projects) {
  return ({ env, counts, capture }) =>
    capture(
      inBin('jest'),
      ['--projects', ...projects, '--json', `--outputFile=${counts}`, '--silent', '--passWithNoTests'],
      { env },
    );
}

/** @param {Tools} tools @returns {Promise<Outcome>} */
async function types({ env, capture }) {
  const outcomes = [
    ...NODE_PROJECTS.map(
      (project) => () => capture(inBin('tsc'), ['--noEmit', '-p', `${project}/tsconfig.json`], { env }),
    ),
    // The Angular compiler checks the templates as well.
    ...ANGULAR_PROJECTS.map(
      (project) => () => capture(inBin('ngc'), ['--noEmit', '-p', `${project}/tsconfig.json`], { env }),
    ),
  ];
  return together(outcomes, 2);
}

/** @param {Tools} tools @returns {Promise<Outcome>} */
async function buildAll({ node, build }) {
  try {
    await build(node, ['api', 'web', 'bench']);
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: String(error) };
  }
}

/**
 * Runs tasks some at a time and joins what they say.
 *
 * @param {(() => Promise<Outcome>)[]} tasks
 * @param {number} width
 * @returns {Promise<Outcome>}
 */
async function together(tasks, width) {
  const left = [...tasks];
  /** @type {Outcome[]} */
  const outcomes = [];
  const worker = async () => {
    for (let task = left.shift(); task; task = left.shift()) outcomes.push(await task());
  };
  await Promise.all(Array.from({ length: width }, worker));
  return { code: Math.max(...outcomes.map(({ code }) => code)), output: outcomes.map(({ output }) => output).join('') };
}
