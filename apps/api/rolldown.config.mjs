import { cpSync, globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { defineConfig } from 'rolldown';

const sources = join(import.meta.dirname, 'src');

/** `main.ts` becomes `dist/api/main.js`, and every `<name>.cli.ts` below `src` a command line `dist/api/<name>.js`. */
const entries = Object.fromEntries(
  ['main.ts', ...globSync('**/*.cli.ts', { cwd: sources })].map((file) => [
    basename(file).replace(/(\.cli)?\.ts$/, ''),
    join(sources, file),
  ]),
);

const isOurs = (id) => /^(\.{0,2}\/|[a-zA-Z]:\\|@malbild\/|\0)/.test(id);

/** The demo city's tables lie beside the code that reads them, in source and in the bundle. */
const seedTables = {
  name: 'seed-tables',
  writeBundle: ({ dir }) => cpSync(join(import.meta.dirname, 'seed/tables'), join(dir, 'tables'), { recursive: true }),
};

/** Our own code goes into the bundle; npm packages and Node's modules stay outside. */
export default defineConfig({
  input: entries,
  platform: 'node',
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  plugins: [seedTables],
  external: (id) => builtinModules.includes(id) || !isOurs(id),
  output: {
    dir: join(import.meta.dirname, '../../dist/api'),
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});
