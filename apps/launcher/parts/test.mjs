import { existsSync } from 'node:fs';
import { capture, environment } from './child.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { productNode } from './node.mjs';
import { inCheckout } from './places.mjs';
import { STEPS } from './steps.mjs';
import { exitWith, seconds } from './terminal.mjs';
import { countFile, freshFolder, readCounts } from './counts.mjs';

/** Where samples lie that are too large for the repository; what needs them is left out where they are missing. */
const SAMPLES = inCheckout('../shared/data');

/**
 * `npm test`: everything that is checked, as a list with the time that each step took, then what failed, then the sum.
 *
 * @param {string[]} only names of steps; none: all
 */
export const test = (only) =>
  exitWith(async () => {
    const strange = only.filter((asked) => STEPS.every(({ name }) => name !== asked));
    if (strange.length > 0) {
      console.error(
        `No such step: ${strange.join(', ')}. There are: ${STEPS.map(({ name }) => `"${name}"`).join(', ')}.`,
      );
      return 1;
    }
    const started = Date.now();
    await install();
    const node = productNode();
    const env = {
      ...environment(node),
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      FORCE_COLOR: '0',
    };
    if (!process.env.MALBILD_SAMPLES && existsSync(SAMPLES)) Object.assign(env, { MALBILD_SAMPLES: SAMPLES });

    let passed = 0;
    /** @type {{ name: string, output: string, failures: number }[]} */
    const failed = [];
    freshFolder();
    for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const begun = Date.now();
      const counts = countFile(step.name);
      const outcome = await step.run({ node, env, counts, capture, build });
      const counted = readCounts(counts);
      passed += counted.passed;
      const well = outcome.code === 0 && counted.failed === 0;
      const sum = counted.passed + counted.failed > 0 ? `${counted.passed} passed` : '';
      console.log(`${well ? '✓' : '✗'} ${step.name.padEnd(12)} ${seconds(begun).padStart(7)}  ${sum}`);
      if (!well) failed.push({ name: step.name, output: outcome.output, failures: Math.max(1, counted.failed) });
    }

    for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trimEnd()}`);
    console.log(
      `\nTook ${seconds(started)}.${failed.length > 0 ? ` Failed: ${failed.map(({ name }) => name).join(', ')}.` : ''}`,
    );
    console.log(`${passed} passed, ${failed.reduce((sum, { failures }) => sum + failures, 0)} failed`);
    return failed.length === 0 ? 0 : 1;
  });
