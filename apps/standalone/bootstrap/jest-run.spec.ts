import { join } from 'node:path';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly wasInterrupted?: boolean;
  readonly testResults?: readonly object[];
}

const { totals, failures } = jest.requireActual<{
  totals(report: Report | null): { passed: number; failed: number };
  failures(report: Report | null): readonly string[];
}>('./jest-run.mjs');

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

describe('what failed is said again at the end', () => {
  const suite = (status: string, message: string, assertionResults: readonly object[]) => ({
    ...{ name: join(process.cwd(), 'libs/a.spec.ts'), status, message, assertionResults },
  });
  const saidOf = (...testResults: object[]) => failures({ ...report(1, 1, 0), testResults });

  it('with the test, its file and how its message begins', () => {
    const message = `\u001b[31mexpected 1\u001b[39m\n\n${'at a line\n'.repeat(40)}`;
    const [said, ...more] = saidOf(
      suite('passed', '', [{ status: 'passed', fullName: 'works' }]),
      suite('failed', '', [
        { status: 'passed', fullName: 'works' },
        { status: 'failed', fullName: 'a thing breaks', failureMessages: [message] },
      ]),
    );
    expect(more).toEqual([]);
    expect(said?.split('\n').slice(0, 2)).toEqual(['✕ libs/a.spec.ts › a thing breaks', '    expected 1']);
    expect(said?.split('\n').length).toBeLessThan(15);
  });

  it('with the file of a suite that could not be loaded', () => {
    expect(saidOf(suite('failed', 'Cannot find module', []))).toEqual([
      '✕ libs/a.spec.ts\n    Cannot find module',
    ]);
  });

  it('and nothing where nothing failed, or nothing is known', () => {
    expect(saidOf(suite('passed', '', []))).toEqual([]);
    expect(failures(null)).toEqual([]);
  });
});
