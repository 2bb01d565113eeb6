import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal';

/** What each variable may hold; `apps/api/options.json` says what it is for, to `npm start -- --help` and to people. */
export const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MALBILD_HOST: z.string().default('127.0.0.1'),
  MALBILD_DATA: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  MALBILD_DEMO: z.stringbool().default(true),
  MALBILD_RESET_DEMO: z.stringbool().default(false),
  MALBILD_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  MALBILD_IMPORT_LIMIT: z.coerce.number().positive().default(256),
});

/** The surroundings of one process, read once at its start. */
export interface Env {
  /** `undefined`: 3000, or the next free port. */
  port: number | undefined;
  host: string;
  /** Absolute path. */
  dataFolder: string;
  /** `undefined`: the embedded database in `dataFolder`. */
  databaseUrl: string | undefined;
  demo: boolean;
  resetDemo: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  importLimitBytes: number;
}

/**
 * Reads and checks the environment; an empty variable counts as unset.
 *
 * @throws Refusal naming every variable that holds something it may not
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal(
      `The environment can't be used (${faults.join('; ')}); npm start -- --help says what each variable takes.`,
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.MALBILD_HOST,
    dataFolder: resolve(values.MALBILD_DATA ?? defaultDataFolder(given)),
    databaseUrl: values.DATABASE_URL,
    demo: values.MALBILD_DEMO,
    resetDemo: values.MALBILD_RESET_DEMO,
    logLevel: values.MALBILD_LOG,
    importLimitBytes: values.MALBILD_IMPORT_LIMIT * 1024 * 1024,
  };
}

/** Two checkouts never share a database, so the folder is named by where the checkout lies. */
function defaultDataFolder(source: Record<string, string | undefined>): string {
  const base = source.XDG_DATA_HOME ?? join(source.HOME ?? homedir(), '.local/share');
  return join(base, 'malbild', createHash('sha256').update(checkout()).digest('hex').slice(0, 12));
}

/** The folder of the checkout, from source and from the bundle alike; the working directory where there is none. */
function checkout(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json'))) return folder;
  }
  return process.cwd();
}
