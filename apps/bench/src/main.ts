import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureColdStart } from './chapters/cold-start';
import { measureFirstLoad } from './chapters/first-load';
import { measureImport } from './chapters/imports';
import { measureOpenLoop } from './chapters/open-loop';
import { measurePages } from './chapters/pages';
import { tellStandings } from './chapters/standings';
import { type Ground, makeCity } from './cities';
import type { CitySize } from './city';
import { startDatabase, stopAll } from './processes';
import { reportAsJson, reportAsText } from './report';
import { quick, type Run, thorough } from './run';

const help = `Speed and load of the product as built, as ratios from interleaved pairs, with what the design demands beside.

  npm run bench -- [--quick] [--json]

  --quick   fewer pairs and 250 000 observations instead of 5 000 000: rough figures in a minute or two
  --json    for machines

Figures are shown, not judged: the exit code is 0 unless something broke. It needs about 4 GB in the folder for temporary
files and leaves nothing behind.`;

const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (flags.help) console.log(help);
else await bench();

async function bench(): Promise<void> {
  const started = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;
  const run: Run = {
    effort: flags.quick ? quick : thorough,
    figures: [],
    leftOut: [],
    progress: (step) => console.error(`${seconds().padStart(6)}  ${step} …`),
  };
  const folder = await mkdtemp(join(tmpdir(), 'malbild-bench-files-'));
  const database = join(tmpdir(), `malbild-bench-${process.pid}`);
  const leave = async (): Promise<void> => {
    await stopAll();
    for (const path of [folder, database]) await rm(path, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void leave().then(() => process.exit(130)));
  try {
    run.progress('Starting a database of its own');
    const { url } = await startDatabase(database);
    await measure(run, { url, folder });
  } finally {
    await leave();
  }
  const kind = cpus()[0]?.model.trim() ?? 'unknown processor';
  const surroundings = `${availableParallelism()} × ${kind}, Node ${process.versions.node}, ${seconds()}, ${flags.quick ? 'quick: figures are rough' : `median of ${run.effort.pairs} interleaved pairs`}`;
  console.log((flags.json ? reportAsJson : reportAsText)(surroundings, run.figures, run.leftOut));
}

async function measure(run: Run, ground: Ground): Promise<void> {
  const house = { committees: 50, goals: 8, indicators: 500 };
  const sizes = {
    small: { ...house, areas: 1, groups: 3, years: 7 },
    large: {
      ...house,
      ...(run.effort.large === 'five-million'
        ? { areas: 100, groups: 5, years: 20 }
        : { areas: 25, groups: 5, years: 4 }),
    },
    wide: { ...house, indicators: 5_000, areas: 1, groups: 1, years: 12 },
  } satisfies Record<string, CitySize>;
  run.progress('Making a small city');
  const small = await makeCity(ground, 'small', sizes.small);
  await measureColdStart(run, small);
  await measureFirstLoad(run, ground);
  run.progress('Making a city of 5 000 indicators');
  const wide = await makeCity(ground, 'wide', sizes.wide);
  await measureImport(run, ground);
  run.progress('Making a large city');
  const large = await makeCity(ground, 'large', sizes.large);
  await measurePages(run, small, large);
  await measureOpenLoop(run, large);
  tellStandings(run, [small, wide, large]);
}
