interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly wasInterrupted?: boolean;
}

const { totals } = jest.requireActual<{ totals(report: Report | null): { passed: number; failed: number } }>(
  './jest-run.mjs',
);

const report = (passed: number, failed: number, broken: number): Report => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
});

describe('the totals of a test run', () => {
  it.each([
    ['are what jest counted', report(7, 2, 0), { passed: 7, failed: 2 }],
    ['count a suite that could not be loaded', report(7, 0, 1), { passed: 7, failed: 1 }],
    ['call a run without tests a failure', report(0, 0, 0), { passed: 0, failed: 1 }],
    [
      'call a run that was interrupted a failure',
      { ...report(3, 0, 0), wasInterrupted: true },
      { passed: 3, failed: 1 },
    ],
    ['call a run without a report a failure', null, { passed: 0, failed: 1 }],
  ])('%s', (_what, given, expected) => expect(totals(given)).toEqual(expected));
});
