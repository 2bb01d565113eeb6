/**
 * Makes the demo city's tables from the published data sets: `node apps/api/seed/make-tables.ts`, with `MALBILD_SAMPLES` naming
 * the folder of the sets (default: `../shared/data` beside the project). Each file in `tables/` is written anew; the same sets
 * always give the same bytes.
 */
import { registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

// The project imports without file extensions; Node, which runs this file as it is, wants them.
registerHooks({
  resolve: (specifier, context, next) =>
    next(/^\.\.?\/[^.]+$/.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const { makeTables } = await import('./make/tables');

const here = dirname(fileURLToPath(import.meta.url));
const samples = resolve(process.env.MALBILD_SAMPLES ?? join(here, '../../../../shared/data'));
for (const { file, rows, bytes } of makeTables(samples, join(here, 'tables'))) {
  stdout.write(`${file.padEnd(52)} ${String(rows).padStart(6)} rows ${String(bytes).padStart(8)} bytes\n`);
}
