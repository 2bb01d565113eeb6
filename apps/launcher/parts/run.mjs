import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { become, environment } from './child.mjs';
import { install } from './install.mjs';
import { productNode } from './node.mjs';
import { inCheckout } from './places.mjs';
import { Refusal, exitWith } from './terminal.mjs';

/**
 * Runs one of the command lines, after installing what is missing and building what has changed: `bench`, or the name of a
 * `<name>.cli.ts` of the API. Only the command line itself writes to stdout.
 *
 * @param {string[]} args the name, then what the command line gets
 */
export const run = ([name = '', ...args]) =>
  exitWith(async () => {
    await install();
    const node = productNode();
    const isBench = name === 'bench';
    await build(node, isBench ? ['api', 'web', 'bench'] : ['api']);
    const program = inCheckout(isBench ? 'dist/bench/main.js' : `dist/api/${name}.js`);
    if (!existsSync(program)) throw new Refusal(`There is no command line "${name}".`);
    return become(node, ['--enable-source-maps', program, ...args], environment(node));
  });
