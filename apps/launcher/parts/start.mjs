import { build } from './build.mjs';
import { become, environment } from './child.mjs';
import { install } from './install.mjs';
import { productNode } from './node.mjs';
import { helpText, knownOptions, readOptions } from './options.mjs';
import { inCheckout } from './places.mjs';
import { exitWith } from './terminal.mjs';

/**
 * `npm start`: installs what is missing, builds what has changed and runs the product.
 *
 * @param {string[]} args
 */
export const start = (args) =>
  exitWith(async () => {
    const given = readOptions(args, knownOptions());
    if (given.help) {
      console.log(helpText(knownOptions()));
      return 0;
    }
    await install();
    const node = productNode();
    await build(node, ['api', 'web']);
    return become(node, ['--enable-source-maps', inCheckout('dist/api/main.js')], {
      ...environment(node),
      ...given.variables,
    });
  });
