import { execFileSync } from 'node:child_process';
import { builtinModules, createRequire } from 'node:module';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import rooms from './test/src/boundaries/rooms.cjs';
import { duban } from './test/src/boundaries/rules/index.mjs';
import * as fences from './test/src/boundaries/rules/fences.mjs';

const root = import.meta.dirname;
ensureProjectGraph();

const TS = ['**/*.{ts,tsx}'];
const SPECS = ['**/*.spec.{ts,tsx}'];
const PURE = ['libs/{domain,rules,jurisdictions,verifier,contract}/**/*.ts'];
const WORKFLOWS = ['workflows/**/*.ts'];
const BOOTSTRAP = ['apps/standalone/bootstrap/**/*.mjs'];

/**
 * Without a project graph `@nx/enforce-module-boundaries` prints a warning and checks nothing. So the graph is made
 * before the first file is linted (Nx has just made it when it is Nx that runs this), and without it lint fails.
 */
function ensureProjectGraph() {
  const require = createRequire(import.meta.url);
  if (!process.env.NX_TASK_TARGET_PROJECT)
    execFileSync(process.execPath, [require.resolve('nx'), 'show', 'projects'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
    });
  createRequire(require.resolve('@nx/eslint-plugin'))('@nx/devkit').readCachedProjectGraph();
}

/** The table of rooms as Nx wants it. Specs may use test packages that their room may not. */
function moduleBoundaries({ forSpecs }) {
  const tagOf = (name) => rooms.rooms[name].tag;
  const constraints = Object.values(rooms.rooms).map(({ tag, imports, only, never }) => ({
    sourceTag: tag,
    onlyDependOnLibsWithTags: [tag, ...imports.map(tagOf)],
    ...(only && !forSpecs && { allowedExternalImports: only }),
    ...(never && !forSpecs && { bannedExternalImports: never }),
  }));
  const depConstraints = [...constraints, { sourceTag: rooms.TEST.tag, onlyDependOnLibsWithTags: ['*'] }];
  // Loading one's own package lazily in one place and by type in another is no fault here.
  return ['error', { depConstraints, checkDynamicDependenciesExceptions: ['.*'] }];
}

const restrictedSyntax = (...fenced) => ['error', ...fences.EVERYWHERE, ...fenced.flat()];
const restrictedImports = ({ paths = [], patterns = [] } = {}) => [
  'error',
  { paths, patterns: [fences.NO_DEEP_IMPORT, ...patterns] },
];
const BUILT_INS = builtinModules.map((name) => ({ name, message: 'No Node built-in in here.' }));

export default tseslint.config(
  { ignores: ['**/dist/', '**/.duban/', '**/.nx/', '**/coverage/', 'test/replay/histories/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    plugins: { '@nx': nx, duban },
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries({ forSpecs: false }),
      'duban/no-dumping-ground': 'error',
      'duban/todo-names-its-issue': 'error',
      'no-restricted-syntax': restrictedSyntax(),
      'no-empty': 'error',
      'no-undef-init': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 4],
      'max-depth': ['error', 4],
      complexity: ['error', { max: 15, variant: 'modified' }],
    },
  },
  {
    files: TS,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // `import { type A }` leaves an empty import behind, which still loads the module.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-restricted-imports': restrictedImports(),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      // `async` without `await` keeps a port's promise: what throws in it rejects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['libs/**/*.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' } },
  {
    files: ['libs/**/*.ts', 'activities/**/*.ts', 'workflows/**/*.ts', 'apps/{api,worker}/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...fences.OUTSIDE_WORLD],
      'no-restricted-properties': ['error', fences.NOW, fences.RANDOM],
      'no-restricted-syntax': restrictedSyntax(fences.CLOCK, fences.LOCAL_TIME, fences.LAZY),
      '@typescript-eslint/no-restricted-imports': restrictedImports({
        paths: BUILT_INS,
        patterns: [fences.NODE_PREFIX, fences.OUTSIDE_PACKAGES],
      }),
    },
  },
  {
    // Inside a workflow `Date.now()` is replayed and safe; local time is not.
    files: WORKFLOWS,
    rules: {
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', ...fences.OUTSIDE_WORLD],
      'no-restricted-properties': ['error', fences.RANDOM],
      'no-restricted-syntax': restrictedSyntax(fences.LOCAL_TIME, fences.LAZY),
      'duban/handlers-only-queue': 'error',
      '@typescript-eslint/no-restricted-imports': restrictedImports({
        paths: [...BUILT_INS, fences.CONTRACT_BY_TYPE],
        patterns: [fences.NODE_PREFIX, fences.OUTSIDE_PACKAGES, fences.ACTIVITIES_BY_TYPE],
      }),
    },
  },
  {
    files: ['libs/documents/**/*.ts'],
    // A process of its own is how foreign bytes are kept from harming this one.
    ignores: ['libs/documents/src/read-plan-in-child.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Bytes in, values out: no I/O in here.' }],
      '@typescript-eslint/no-restricted-imports': restrictedImports({ patterns: [fences.INPUT_OUTPUT] }),
    },
  },
  {
    files: ['libs/persistence/src/index.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrictedImports({ patterns: [fences.ENTITIES] }) },
  },
  {
    // What has been applied to a database is never cut up or reworded.
    files: ['libs/persistence/src/migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrictedImports({
        paths: BUILT_INS,
        patterns: [fences.NODE_PREFIX],
      }),
      'no-restricted-properties': ['error', fences.SECURE_ONLY],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['apps/api/**/*.ts'],
    ignores: ['**/app.module.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax(fences.ONE_MODULE) },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries({ forSpecs: true }),
      '@typescript-eslint/no-restricted-imports': restrictedImports(),
      'duban/handlers-only-queue': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': restrictedSyntax(),
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: fences.NODE_GLOBALS },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.config.{mjs,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  // The root's own configuration reads the table of rooms where the specs read it.
  { files: ['*.{mjs,cjs}', '.*.cjs'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    // This runs before `npm ci`: nothing is installed yet.
    files: BOOTSTRAP,
    rules: {
      'no-restricted-imports': ['error', { patterns: [fences.INSTALLED] }],
      'no-restricted-syntax': restrictedSyntax(fences.LAZILY_INSTALLED),
    },
  },
  {
    files: ['apps/standalone/bootstrap/{build,bundle}.mjs'],
    rules: { 'no-restricted-syntax': restrictedSyntax(fences.LAZILY_INSTALLED_BUT_ROLLDOWN) },
  },
);
