import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './places.mjs';

/**
 * @typedef {Record<string, string>} Environment
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} JestTest
 * @typedef {{ name: string, message: string, status: string, assertionResults: JestTest[] }} JestSuite
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, wasInterrupted?: boolean, testResults?: JestSuite[] }} JestReport
 */

/**
 * What jest itself counts leaves out a suite that could not even be loaded, and calls nothing at all a success.
 * @param {JestReport | null} report
 * @returns {{ passed: number, failed: number }}
 */
export function totals(report) {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + (report.wasInterrupted ? 1 : 0);
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

const LINES = 12;

/** @param {string} message */
const beginning = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join('\n');

/**
 * What failed, once more: in the output of an hour nobody finds it, and whoever keeps only the end of it has it there.
 * @param {JestReport | null} report
 * @returns {string[]} One text for each test, or for a suite that could not be loaded.
 */
export function failures(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`✕ ${file}\n${beginning(message)}`] : [];
    return failed.map(
      (test) => `✕ ${file} › ${test.fullName}\n${beginning((test.failureMessages ?? []).join('\n'))}`,
    );
  });
}

/**
 * Runs jest with the servers' addresses; ends with the totals as the last line.
 * @param {string[]} args
 * @param {Environment} env
 * @returns {{ finished: Promise<number>, stop: () => void }}
 */
export function runJest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-jest-'));
  const file = join(folder, 'report.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--maxWorkers=2', '--json', `--outputFile=${file}`, ...args];
  // --json would print the report on stdout; what people read is on stderr.
  const child = spawn(process.execPath, [jest, ...options], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const finished = new Promise((resolve) => {
    child.on('exit', (code) => {
      const report = read(file);
      const { passed, failed } = totals(report);
      rmSync(folder, { recursive: true, force: true });
      const counted = failed === 0 && code !== 0 ? 1 : failed;
      for (const failure of failures(report)) process.stdout.write(`${failure}\n\n`);
      process.stdout.write(`${passed} passed, ${counted} failed\n`);
      resolve(counted === 0 ? 0 : 1);
    });
  });
  return { finished, stop: () => void child.kill('SIGTERM') };
}

/** @param {string} file @returns {JestReport | null} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
