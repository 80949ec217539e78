import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { backOffMs, FORGIVEN_AFTER_MS } from './back-off';
import { lastLines, openLog, rotate } from './log-file';
import { identityOf } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { Trouble } from './trouble';
import { waitUntil } from './wait-until';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
  /** A Node program of ours that listens for the end of its channel. */
  readonly ipc?: boolean;
  /** The polite way to end it; PostgreSQL has its own. */
  readonly stopSignal?: NodeJS.Signals;
  readonly stopWithinMs?: number;
  readonly healthyWithinMs?: number;
  /** So many unanswered probes in a row, and it is killed to be restarted. */
  readonly missedProbes?: number;
  healthy(child: ChildProcess): Promise<boolean>;
}

export interface Watcher {
  onStarted(name: string, identity: ProcessIdentity): void;
  onEnded(name: string): void;
  onRestart(name: string, because: string, inMs: number): void;
  onBack(name: string): void;
}

const PROBE_EVERY_MS = 5_000;
// A machine that pauses, or a slow query, is not yet a reason to kill anything.
const MISSED_PROBES = 6;

/** One child that is kept alive until it is told to stop. */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private spawnError: string | null = null;
  private stopping = false;
  private failures = 0;
  private healthySince: number | null = null;
  private probe: NodeJS.Timeout | null = null;

  constructor(
    private readonly program: Program,
    private readonly watcher: Watcher,
    private readonly delayMs: (n: number) => number = backOffMs,
  ) {}

  get name(): string {
    return this.program.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits for its health. Whoever starts a house wants to know at once why it cannot: no second try here. */
  async start(): Promise<void> {
    const child = this.launch();
    await this.waitForHealth(child);
    this.superviseFrom(child);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.probe) clearInterval(this.probe);
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = endOf(child);
    child.kill(this.program.stopSignal ?? 'SIGTERM');
    const inTime = await Promise.race([
      ended.then(() => true),
      sleep(this.program.stopWithinMs ?? 15_000, false, { ref: false }),
    ]);
    if (!inTime) child.kill('SIGKILL');
    await ended;
  }

  /** For the second Ctrl-C and for a supervisor that is going down itself: nothing is waited for. */
  killNow(): void {
    this.stopping = true;
    if (this.child && !hasEnded(this.child)) this.child.kill('SIGKILL');
  }

  private launch(): ChildProcess {
    const { name, command, args, env, cwd, logFile, owner, ipc } = this.program;
    const log = openLog(logFile);
    // Detached: a Ctrl-C in the terminal reaches us only, and we stop the children in order.
    const options = { env, cwd, detached: true, ...owner };
    const child = spawn(command, [...args], {
      ...options,
      stdio: ['ignore', log, log, ...(ipc ? ['ipc' as const] : [])],
    });
    closeSync(log);
    this.child = child;
    // A program that cannot be started has no pid, which the wait for its health notices.
    child.on('error', (error) => (this.spawnError = error.message));
    child.once('exit', () => this.watcher.onEnded(name));
    const identity = child.pid === undefined ? null : identityOf(child.pid);
    if (identity) this.watcher.onStarted(name, identity);
    return child;
  }

  private async waitForHealth(child: ChildProcess): Promise<void> {
    const { name, healthyWithinMs = 60_000 } = this.program;
    // Only then it is known whether there is such a program.
    await setImmediate();
    await waitUntil(() => this.program.healthy(child), {
      what: name,
      withinMs: healthyWithinMs,
      stillWorthIt: () => {
        if (hasEnded(child)) throw notStarted(this.program, this.howItEnded(child));
      },
    });
    this.healthySince = Date.now();
  }

  private howItEnded({ exitCode, signalCode }: ChildProcess): string {
    return this.spawnError ?? String(exitCode ?? signalCode);
  }

  private superviseFrom(child: ChildProcess): void {
    if (this.stopping) return;
    if (hasEnded(child)) return this.revive(`exit ${child.exitCode ?? child.signalCode}`);
    child.once('exit', (code, signal) => this.revive(`exit ${code ?? signal}`));
    let missed = 0;
    this.probe = setInterval(() => {
      rotate(this.program.logFile);
      const count = (healthy: boolean) => {
        missed = healthy ? 0 : missed + 1;
        if (missed >= (this.program.missedProbes ?? MISSED_PROBES) && this.child === child)
          child.kill('SIGKILL');
      };
      this.program.healthy(child).then(count, () => count(false));
    }, PROBE_EVERY_MS);
    this.probe.unref();
  }

  private revive(because: string): void {
    if (this.probe) clearInterval(this.probe);
    if (this.stopping) return;
    const wellFor = this.healthySince === null ? 0 : Date.now() - this.healthySince;
    this.failures = wellFor >= FORGIVEN_AFTER_MS ? 1 : this.failures + 1;
    this.healthySince = null;
    const inMs = this.delayMs(this.failures);
    this.watcher.onRestart(this.name, because, inMs);
    setTimeout(() => void this.startAgain(), inMs);
  }

  private async startAgain(): Promise<void> {
    if (this.stopping) return;
    const child = this.launch();
    try {
      await this.waitForHealth(child);
      this.watcher.onBack(this.name);
      this.superviseFrom(child);
    } catch {
      const because = hasEnded(child) ? `exit ${this.howItEnded(child)}` : 'not healthy in time';
      if (!hasEnded(child)) {
        child.kill('SIGKILL');
        await endOf(child);
      }
      this.revive(because);
    }
  }
}

function notStarted({ name, logFile }: Program, how: string): Trouble {
  const said = lastLines(logFile, 10);
  return new Trouble(
    `${name} 未能启动（${how}），日志：${logFile}`,
    `${name} ended before it was ready (${how}), log: ${logFile}\n${said}`,
  );
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

const endOf = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));
