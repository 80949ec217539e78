import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * @typedef {Record<string, string>} Environment
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, wasInterrupted?: boolean }} JestReport
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
      const { passed, failed } = totals(read(file));
      rmSync(folder, { recursive: true, force: true });
      const counted = failed === 0 && code !== 0 ? 1 : failed;
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
