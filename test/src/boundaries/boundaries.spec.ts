import { type PlantedTree, type Findings, plantedTree, workspaces } from './planted-tree';
import { NX, uses, usesType } from './plant';
import { anywhere, cleanAnywhere } from './plants-anywhere';
import { inPureRooms } from './plants-in-pure-rooms';
import { cleanWorkflows, inWorkflows } from './plants-in-workflows';

const plants = [...inPureRooms, ...inWorkflows, ...anywhere];
const clean = [...cleanWorkflows, ...cleanAnywhere];

/** Who may import whom, as docs/architecture.md has it. */
const PURE = ['domain', 'rules', 'jurisdictions'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'libs/domain': [],
  'libs/rules': ['domain'],
  'libs/jurisdictions': ['domain', 'rules'],
  'libs/verifier': ['domain'],
  'libs/contract': PURE,
  'libs/documents': ['contract', 'domain'],
  'libs/persistence': ['contract', 'domain'],
  'libs/temporal': ['contract'],
  activities: ['contract', 'documents', ...PURE],
  workflows: ['contract', 'activities', ...PURE],
  'apps/api': ['contract', 'documents', 'verifier', 'persistence', 'temporal', 'workflows', ...PURE],
  'apps/worker': ['contract', 'documents', 'persistence', 'temporal', 'activities', 'workflows', ...PURE],
  'apps/console': ['contract', 'verifier', ...PURE],
  'apps/cli': ['contract', 'documents', 'verifier', ...PURE],
  'apps/standalone': ['contract', 'documents', 'persistence', 'temporal'],
};

const nameOf = (dir: string) => dir.split('/').at(-1) ?? dir;
const rooms = [...Object.keys(MAY_IMPORT), 'test'];
const crossings = rooms.flatMap((from) =>
  rooms
    .filter((to) => to !== from)
    .map((to) => ({
      from: nameOf(from),
      to: nameOf(to),
      path: `${from}/src/reaches-${nameOf(to)}.ts`,
      allowed: from === 'test' || (MAY_IMPORT[from]?.includes(nameOf(to)) ?? false),
    })),
);
const allowed = crossings.filter((crossing) => crossing.allowed);
const forbidden = crossings.filter((crossing) => !crossing.allowed);

/** What only a look at all files together can see. */
const CRUISED = {
  'libs/rules/src/circle-a.ts': uses('used', './circle-b'),
  'libs/rules/src/circle-b.ts': uses('used', './circle-a'),
  'libs/domain/src/nobodys.ts': 'export const nobody = 1;\n',
  'libs/domain/src/impure.ts': uses('readFileSync', 'node:fs'),
  'libs/jurisdictions/src/impure.ts': uses('join', 'node:path'),
  'libs/rules/src/impure.ts': uses('z', 'zod'),
  'libs/contract/src/names.ts': uses('used', './schema'),
  'libs/contract/src/schema.ts': uses('z', 'zod'),
  'libs/persistence/src/task.entity.ts': uses('Entity', 'typeorm'),
  'apps/api/src/table.ts': uses('used', '../../../libs/persistence/src/task.entity'),
  'workflows/src/loads.ts': uses('here', '@duban/activities'),
  'workflows/src/names.ts': usesType('here', '@duban/activities'),
  'workflows/src/impure.ts': uses('DataSource', 'typeorm'),
  'apps/console/src/engine.ts': uses('Client', '@temporalio/client'),
  'apps/console/src/files.ts': uses('readFileSync', 'node:fs'),
  'apps/worker/src/tests.ts': uses('here', '@duban/test'),
  'apps/worker/src/gone.ts': uses('gone', './nowhere'),
  'apps/cli/src/undeclared.ts': uses('readFileSync', 'graceful-fs'),
};

let tree: PlantedTree;
let linted: Findings;
let cruised: Findings;

beforeAll(async () => {
  tree = await plantedTree();
  // The graph of the empty rooms: with the plants in it, their cycles would be reported in place of their tags.
  await tree.makeProjectGraph();
  await tree.plant(CRUISED);
  await tree.plant(
    Object.fromEntries(crossings.map(({ path, to }) => [path, `${usesType('here', `@duban/${to}`)}\n`])),
  );
  await tree.plant(Object.fromEntries([...plants, ...clean].map(({ path, code }) => [path, code])));
  [linted, cruised] = await Promise.all([
    tree.lint(['.'], { NX_TASK_TARGET_PROJECT: 'duban' }).then(({ found, stderr, stdout, code }) => {
      if (code > 1) throw new Error(stderr || stdout);
      return found;
    }),
    tree.cruise(),
  ]);
}, 300_000);

afterAll(() => tree?.remove());

describe('the table of rooms', () => {
  it('has a row for every package', async () => {
    expect([...(await workspaces())].sort()).toEqual([...rooms].sort());
  });

  it.each(forbidden)('keeps $from from $to', ({ from, path }) => {
    expect(linted(path)).toContain(NX);
    expect(cruised(path)).toContain(`${from}-imports-its-own`);
  });

  it.each(allowed)('lets $from import $to', ({ path }) => {
    expect(linted(path)).toEqual([]);
    expect(cruised(path)).toEqual([]);
  });
});

describe('lint', () => {
  it.each(plants)('catches: $what', ({ path, rules }) => {
    expect(linted(path)).toEqual([...rules].sort());
  });

  it.each(clean)('lets pass: $what', ({ path }) => {
    expect(linted(path)).toEqual([]);
  });
});

describe('dependency-cruiser', () => {
  it.each([
    ['a circle', 'libs/rules/src/circle-a.ts', ['no-cycles']],
    ['a file that nobody needs', 'libs/domain/src/nobodys.ts', ['no-orphans']],
    ['a built-in in the domain', 'libs/domain/src/impure.ts', ['no-built-ins', 'pure-stays-pure']],
    ['a built-in in a pack', 'libs/jurisdictions/src/impure.ts', ['no-built-ins', 'pure-stays-pure']],
    ['an npm package in a rule', 'libs/rules/src/impure.ts', ['no-undeclared-package', 'pure-stays-pure']],
    ['zod behind the names', 'libs/contract/src/names.ts', ['names-without-zod']],
    ['an entity outside', 'apps/api/src/table.ts', ['entities-stay-inside']],
    ['activities loaded by a workflow', 'workflows/src/loads.ts', ['activities-by-type-only']],
    ['TypeORM in a workflow', 'workflows/src/impure.ts', ['no-undeclared-package', 'pure-stays-pure']],
    [
      'the engine in a page',
      'apps/console/src/engine.ts',
      ['no-undeclared-package', 'packages-in-their-room'],
    ],
    ['a file read by a page', 'apps/console/src/files.ts', ['no-built-ins']],
    [
      'a test in the product',
      'apps/worker/src/tests.ts',
      ['test-is-imported-by-nobody', 'worker-imports-its-own'],
    ],
    ['an import of nothing', 'apps/worker/src/gone.ts', ['no-missing-module']],
    ['a package that nobody declared', 'apps/cli/src/undeclared.ts', ['no-undeclared-package']],
  ])('catches %s', (_what, path, rules) => {
    expect(cruised(path)).toEqual(rules);
  });

  it('lets a workflow name the types of activities', () => {
    expect(cruised('workflows/src/names.ts')).toEqual([]);
  });
});

describe('the project graph', () => {
  const [crossing] = forbidden;

  it('is made by plain eslint when there is none, so that no boundary is skipped', async () => {
    await tree.forgetProjectGraph();
    const { found } = await tree.lint([crossing!.path]);
    expect(found(crossing!.path)).toEqual([NX]);
  }, 240_000);

  it('fails the lint when it cannot be made', async () => {
    await tree.forgetProjectGraph();
    await tree.plant({ 'libs/rules/package.json': '{ this is no JSON' });
    expect((await tree.lint([crossing!.path])).code).toBe(2);
  }, 240_000);
});
