/**
 * Mutants of the rules, run from the root by `npm run mutate:rules`. In place, since the workspaces of a sandbox resolve
 * to the unmutated sources. The suites of interleavings repeat in ten thousand ways what the other specs say once; they
 * would take hours.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  inPlace: true,
  concurrency: 1,
  coverageAnalysis: 'perTest',
  mutate: ['libs/rules/src/**/*.ts', '!libs/rules/src/**/*.spec.ts', '!libs/rules/src/example/**'],
  jest: {
    configFile: 'jest.config.cjs',
    enableFindRelatedTests: false,
    config: {
      testMatch: ['<rootDir>/libs/rules/**/*.spec.ts'],
      testPathIgnorePatterns: ['interleavings\\.spec', 'laws\\.spec'],
    },
  },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.duban/mutants/rules.json' },
  tempDirName: '.duban/stryker',
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
