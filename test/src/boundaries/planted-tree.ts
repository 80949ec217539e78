import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../../..');
const ENTRY = './src/index.ts';
const FENCES = [
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'apps/console/tsconfig.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'test/src/boundaries/rooms.cjs',
  'test/src/boundaries/rules',
];

interface PackageJson {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What was found, by file: the names of the rules, each once. */
export type Findings = (path: string) => readonly string[];

/** A copy of the rooms with their real fences and tags and nothing in them, in which violations can be planted. */
export interface PlantedTree {
  plant(files: Readonly<Record<string, string>>): Promise<void>;
  makeProjectGraph(): Promise<void>;
  forgetProjectGraph(): Promise<void>;
  lint(
    paths: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): Promise<Run & { readonly found: Findings }>;
  cruise(): Promise<Findings>;
  remove(): Promise<void>;
}

export async function plantedTree(): Promise<PlantedTree> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'duban-boundaries-')));
  const at = (path: string) => join(dir, path);

  const plant: PlantedTree['plant'] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    }
  };

  await layOut(dir, plant);
  const run = (bin: string, args: readonly string[], env = {}) => runIn(dir, [bin, ...args], env);

  return {
    plant,
    async makeProjectGraph() {
      const { code, stderr } = await run('nx/dist/bin/nx.js', ['show', 'projects']);
      if (code !== 0) throw new Error(stderr);
    },
    forgetProjectGraph: () => rm(at('.nx'), { recursive: true, force: true }),
    async lint(paths, env) {
      const ran = await run('eslint/bin/eslint.js', ['--format', 'json', ...paths], env);
      return { ...ran, found: ran.code > 1 ? () => [] : lintFindings(dir, ran.stdout) };
    },
    async cruise() {
      const script = (JSON.parse(await readFile(at('package.json'), 'utf8')) as RootPackage).nx.targets
        .boundaries;
      const args = script.command.split(' ').slice(1);
      const { stdout, stderr } = await run('dependency-cruiser/bin/dependency-cruise.mjs', [
        ...args,
        '-T',
        'json',
      ]);
      if (stdout === '') throw new Error(stderr);
      return cruiseFindings(stdout);
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** The fences as they are, every package with its tags and entries of one line, and the installed packages. */
async function layOut(dir: string, plant: PlantedTree['plant']): Promise<void> {
  const at = (path: string) => join(dir, path);
  await mkdir(at('node_modules/@duban'), { recursive: true });
  for (const path of FENCES) await cp(join(ROOT, path), at(path), { recursive: true });
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (name !== '@duban') await symlink(join(ROOT, 'node_modules', name), at(`node_modules/${name}`));
  for (const room of await workspaces()) {
    const own = JSON.parse(await readFile(join(ROOT, room, 'package.json'), 'utf8')) as PackageJson;
    const exports = { '.': ENTRY, ...own.exports };
    const text = JSON.stringify({ ...own, main: ENTRY, types: ENTRY, exports });
    await plant({ [`${room}/package.json`]: text });
    for (const [, entry] of JSON.stringify(exports).matchAll(/"([.][/][^"*]+[.]ts)"/g))
      await plant({ [join(room, entry ?? '')]: 'export const here = true;\n' });
    await symlink(at(room), at(`node_modules/${own.name}`));
  }
}

interface RootPackage {
  readonly workspaces: readonly string[];
  readonly nx: { readonly targets: { readonly boundaries: { readonly command: string } } };
}

/** The folders of all packages, as npm finds them. */
export async function workspaces(): Promise<readonly string[]> {
  const { workspaces: globs } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as RootPackage;
  const rooms = await Promise.all(
    globs.map(async (glob) => {
      if (!glob.endsWith('/*')) return [glob];
      const folder = glob.slice(0, -2);
      return (await readdir(join(ROOT, folder))).map((name) => `${folder}/${name}`);
    }),
  );
  return rooms.flat();
}

function runIn(
  dir: string,
  [bin = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NX_|JEST_|NODE_ENV$|FORCE_COLOR$)/.test(name),
  );
  const options = {
    cwd: dir,
    maxBuffer: 2 ** 28,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', NX_DAEMON: 'false', ...env },
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(dir, 'node_modules', bin), ...args],
      options,
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
      },
    );
  });
}

function lintFindings(dir: string, stdout: string): Findings {
  const results = JSON.parse(stdout) as readonly LintResult[];
  const byFile = new Map(results.map((result) => [relative(dir, result.filePath), result.messages]));
  return (path) => {
    const messages = byFile.get(path);
    if (!messages) throw new Error(`${path} was not linted`);
    return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
  };
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

function cruiseFindings(stdout: string): Findings {
  const { modules, summary } = JSON.parse(stdout) as CruiseResult;
  const cruised = new Set(modules.map(({ source }) => source));
  return (path) => {
    if (!cruised.has(path)) throw new Error(`${path} was not cruised`);
    const names = summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
    return [...new Set(names)].sort();
  };
}

interface CruiseResult {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}
