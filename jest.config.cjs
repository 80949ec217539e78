const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true },
    target: 'es2023',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Specs stand beside what they specify; suites over several processes stand in `test/`. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{libs,activities,workflows,apps,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.duban/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.duban/'],
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@marcbachmann/cel-js|@noble|@tus|request-filtering-agent|set-cookie-parser|srvx|uuid)/)',
  ],
  testSequencer: '<rootDir>/test/long-suites-first.cjs',
  testTimeout: 30_000,
};
