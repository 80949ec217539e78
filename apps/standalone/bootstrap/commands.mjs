import { spawn } from 'node:child_process';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, timeoutMs?: number }} CommandOptions
 * @typedef {{ code: number, output: string }} CommandResult
 */

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
    let output = '';
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      const text = chunk.toString();
      output = (output + text).slice(-20_000);
      const last = text.trimEnd().split('\n').pop();
      if (onLine && last) onLine(last);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code === null ? 1 : code, output }));
  });
}
