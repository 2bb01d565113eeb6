import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const sources = join(import.meta.dirname, 'src');

/** The bench itself and the bare server that it compares with. */
const entries = ['main', 'bare'];

const isOurs = (id) => /^(\.{0,2}\/|[a-zA-Z]:\\|@malbild\/|\0)/.test(id);

export default defineConfig({
  input: Object.fromEntries(entries.map((name) => [name, join(sources, `${name}.ts`)])),
  platform: 'node',
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  external: (id) => builtinModules.includes(id) || !isOurs(id),
  output: {
    dir: join(import.meta.dirname, '../../dist/bench'),
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});
