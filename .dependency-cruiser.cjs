const { PURE, TEST, rooms } = require('./test/src/boundaries/rooms.cjs');

const SPEC = '[.]spec[.]tsx?$';
const ROOM = '^(libs/[^/]+|apps/[^/]+|activities|workflows|test)/';
const SANDBOXED = [...PURE, 'verifier', 'contract', 'workflows'];

const dirsOf = (names) => names.map((name) => `^${rooms[name].dir}/`);
/** `zod/*`, `@nestjs/*` and `nestjs-*` as dependency-cruiser sees them: resolved, or unresolved and as written. */
const packageOf = (name) =>
  `(^|node_modules/)${name.replace(/[.]/g, '[.]').replace(/\/?\*$/, '')}${name.endsWith('-*') ? '' : '(/|$)'}`;

const error = (name, comment, rule) => ({ name, comment, severity: 'error', ...rule });

const roomRules = Object.entries(rooms).map(([name, { dir, imports }]) =>
  error(`${name}-imports-its-own`, 'The table of rooms in docs/architecture.md says who may import whom.', {
    from: { path: `^${dir}/` },
    to: { path: ROOM, pathNot: dirsOf([name, ...imports]) },
  }),
);

const purityRules = SANDBOXED.map((name) =>
  error('pure-stays-pure', 'Pure rooms and workflows use nothing from outside but what the table lists.', {
    from: { path: `^${rooms[name].dir}/src/`, pathNot: SPEC },
    to: { pathNot: [ROOM, ...rooms[name].only.map(packageOf)] },
  }),
);

const packageRules = Object.values(rooms)
  .filter(({ never }) => never)
  .map(({ dir, never }) =>
    error('packages-in-their-room', 'Engine, framework and database each have their rooms.', {
      from: { path: `^${dir}/`, pathNot: SPEC },
      to: { path: never.map(packageOf) },
    }),
  );

module.exports = {
  forbidden: [
    ...roomRules,
    ...purityRules,
    ...packageRules,
    error('no-built-ins', 'Pure rooms, workflows and the console know no Node built-in.', {
      from: { path: [...dirsOf(SANDBOXED), '^apps/console/src/'], pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    }),
    error(
      'activities-by-type-only',
      'A value import would pull the outside world into the workflow bundle.',
      {
        from: { path: '^workflows/', pathNot: SPEC },
        to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
      },
    ),
    error(
      'names-without-zod',
      'Workflows load `@duban/contract/names`; zod would add a megabyte to their bundle.',
      {
        from: { path: '^libs/contract/src/names' },
        to: { path: 'node_modules/zod/', reachable: true },
      },
    ),
    error('entities-stay-inside', 'Entities are the shape of tables, known to persistence alone.', {
      from: { pathNot: '^libs/persistence/' },
      to: { path: ['^libs/persistence/src/.*entity', '^libs/persistence/src/.*entities'] },
    }),
    error('test-is-imported-by-nobody', 'What a test needs stays in the tests.', {
      from: { pathNot: `^${TEST.dir}/` },
      to: { path: `^${TEST.dir}/` },
    }),
    error('no-cycles', 'One direction of reading.', { from: {}, to: { circular: true } }),
    error('no-missing-module', 'It does not resolve.', { from: {}, to: { couldNotResolve: true } }),
    error('no-undeclared-package', 'A package in use stands in the package.json of its room.', {
      from: { pathNot: [SPEC, `^${TEST.dir}/`] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    }),
    error('no-orphans', 'Nobody imports it, and it imports nobody: delete it.', {
      from: {
        orphan: true,
        pathNot: [SPEC, '^test/src/boundaries/', '[.]d[.]ts$', '/src/index[.]ts$', '[.]config[.][cm]?[jt]s$'],
      },
      to: {},
    }),
    {
      name: 'no-empty-rooms',
      comment: 'A package that nobody imports and that imports nobody.',
      severity: 'warn',
      from: { orphan: true, path: '/src/index[.]ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]duban|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
