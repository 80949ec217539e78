import { spawn } from 'node:child_process';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, timeoutMs?: number }} CommandOptions
 * @typedef {{ code: number, output: string }} CommandResult
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

// npm ci and the Go build would go on by themselves when only this process is ended.
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** A signal that nobody handles would skip the `exit` above; what runs later brings its own, ordered end. */
const leave = () => process.exit(1);

/** @param {import('node:child_process').ChildProcess} child */
function track(child) {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
  running.add(child);
  child.once('close', () => {
    running.delete(child);
    if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, leave);
  });
}

/**
 * Runs a command to its end and gives its code and the last part of what it said; a missing command is code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { cwd, env, onLine, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env || process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    track(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      const hear = byLine(onLine || (() => {}));
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-20_000);
        hear(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code === null ? 1 : code, output }));
  });
}

/**
 * What arrives may hold several lines, or end in the middle of one.
 * @param {(line: string) => void} onLine
 * @returns {(text: string) => void}
 */
function byLine(onLine) {
  let begun = '';
  return (text) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop() || '';
    for (const line of lines) if (line.trim()) onLine(line.trim());
  };
}
