/**
 * Mutants of the rules, run from the root by `npm run mutate:rules`. In place, since the workspaces of a sandbox resolve
 * to the unmutated sources. Mutants of what is done once at loading (titles, tables of parameters) would need a process
 * each and are left out.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  inPlace: true,
  disableTypeChecks: false,
  concurrency: 1,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  timeoutMS: 60_000,
  mutate: ['libs/rules/src/**/*.ts', '!libs/rules/src/**/*.spec.ts', '!libs/rules/src/example/**'],
  jest: {
    configFile: 'jest.config.cjs',
    enableFindRelatedTests: false,
    config: { testMatch: ['<rootDir>/test/mutants/rules.ts'] },
  },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: '.duban/mutants/rules.json' },
  tempDirName: '.duban/stryker',
  thresholds: { high: 90, low: 85, break: 85 },
};
