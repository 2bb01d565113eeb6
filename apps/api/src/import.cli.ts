import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { importHelp } from './exchange/help';
import { runImport } from './exchange/import';
import { Mapping } from './exchange/mapping';
import { importKinds, reportAsText } from './exchange/report';
import { runCommand } from './platform/command';
import { readEnv } from './platform/env';
import { openCity } from './platform/open-city';
import { Refusal } from './platform/refusal';

/**
 * `npm run import -- <kind> <path> [--empty] [--dry-run] [--json] [--accept-partial] [--help]`: imports a file or a folder. Exit
 * code 0 where it was applied, changed nothing or would go well; 1 where something was refused and nothing applied.
 */
await runCommand(async () => {
  const { values: flags, positionals } = readArguments();
  if (flags.help) {
    console.log(importHelp);
    return;
  }
  const kind = z.enum(importKinds).safeParse(positionals[0]);
  const path = positionals[1];
  if (!kind.success || path === undefined || positionals.length > 2) {
    throw new Refusal(
      `An import needs a kind (${importKinds.join(', ')}) and a path; npm run import -- --help says more.`,
    );
  }
  const mapping = mappingFrom(flags);
  const env = readEnv();
  const { dataSource, close } = await openCity(env, { empty: flags.empty, progress: (step) => console.error(step) });
  try {
    if (flags.empty) await refuseDemo(dataSource);
    const report = await runImport(dataSource, {
      ...{ kind: kind.data, path: found(path), limitBytes: env.importLimitBytes, mapping },
      ...{ dryRun: flags['dry-run'], acceptPartial: flags['accept-partial'], progress: (step) => console.error(step) },
    });
    console.log(flags.json ? JSON.stringify(report, null, 2) : reportAsText(report));
    if (report.outcome === 'refused') process.exitCode = 1;
  } finally {
    await close();
  }
});

function readArguments() {
  const [text, yes] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ empty: yes, 'dry-run': yes, 'accept-partial': yes, json: yes, help: yes },
        ...{ indicator: text, title: text, unit: text, direction: text, area: text, 'area-level': text, period: text },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ''}; npm run import -- --help lists the options.`);
  }
}

/** What the command line says of a table, checked like a mapping that stands beside it. */
function mappingFrom(flags: ReturnType<typeof readArguments>['values']): Mapping {
  const [level, code] = flags.area?.split(':') ?? [];
  const area = { level: level ?? flags['area-level'], code };
  const given = {
    ...{
      indicator: flags.indicator,
      title: flags.title,
      unit: flags.unit,
      direction: flags.direction,
      period: flags.period,
    },
    ...(area.level === undefined ? {} : { area }),
  };
  const parsed = Mapping.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `--${path.join('-')}: ${message}`);
  throw new Refusal(`${faults.join('; ')}; npm run import -- --help says what each option takes.`);
}

/** Paths are meant from where the person stands; npm itself moves to the project's folder. */
function found(path: string): string {
  const from = resolve(process.env.INIT_CWD ?? '.', path);
  return existsSync(from) ? from : path;
}

async function refuseDemo(dataSource: Awaited<ReturnType<typeof openCity>>['dataSource']): Promise<void> {
  const [city] = await dataSource.query<{ demo: boolean }[]>('SELECT demo FROM city');
  if (city?.demo) {
    throw new Refusal(
      'This database holds the demo city, and --empty starts a new one: name another with MALBILD_DATA or DATABASE_URL, or leave --empty out.',
    );
  }
}
