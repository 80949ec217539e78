import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface KeptProgram {
  readonly name: string;
  /** A bundle that says `{ ready: true }` to its parent. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
}

const AGAIN_MS = 200;

/** A Node program that is started again whenever it dies, as a supervisor does; for suites that kill it. */
export class KeptProcess<Word extends object> {
  private child: ChildProcess | null = null;
  private stopping = false;
  private readonly listeners = new Set<(word: Word | { readonly ready: true }) => void>();

  constructor(private readonly program: KeptProgram) {}

  onWord(listener: (word: Word | { readonly ready: true }) => void): void {
    this.listeners.add(listener);
  }

  start(): Promise<void> {
    this.stopping = false;
    const ready = this.nextReady();
    this.launch();
    return ready;
  }

  nextReady(): Promise<void> {
    return new Promise((resolve) => {
      const listener = (word: Word | { readonly ready: true }): void => {
        if (!('ready' in word)) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
    });
  }

  send(order: object): void {
    this.child?.send(order, () => undefined);
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** Gives the exit code, or null when it had to be killed or was gone. */
  async stop(): Promise<number | null> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
    return child.exitCode;
  }

  private launch(): void {
    const { name, file, env } = this.program;
    const log = openLog(name);
    this.child = spawn(process.execPath, ['--enable-source-maps', file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log, 'ipc'],
    });
    if (typeof log === 'number') closeSync(log);
    this.child.on('message', (word) => {
      for (const listener of [...this.listeners]) listener(word as Word);
    });
    this.child.once('exit', () => void this.again());
  }

  private async again(): Promise<void> {
    if (this.stopping) return;
    await pause(AGAIN_MS);
    if (!this.stopping) this.launch();
  }
}

/** Thrown away, unless somebody who looks for a fault names a folder. */
function openLog(name: string): number | 'ignore' {
  const folder = process.env.DUBAN_FAILPOINT_LOGS;
  if (!folder) return 'ignore';
  mkdirSync(folder, { recursive: true });
  return openSync(join(folder, `${name}.log`), 'a');
}
