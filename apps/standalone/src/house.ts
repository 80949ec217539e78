import { execFile } from 'node:child_process';
import { ProcessList } from './process-list';
import { SupervisedProcess } from './supervised-process';
import type { Program, Watcher } from './supervised-process';

/** All processes of one start: begun in order, ended in the opposite order, nothing left behind. */
export class House {
  private readonly processes: SupervisedProcess[] = [];
  private readonly over = new AbortController();
  private readonly watcher: Watcher;

  constructor(listFile: string, note: (line: string) => void) {
    const list = new ProcessList(listFile);
    this.watcher = {
      onStarted: (name, identity) => list.add(name, identity),
      onEnded: (name) => list.remove(name),
      onRestart: (name, because, inMs) =>
        note(
          `↻ ${name} 意外结束（${because}），${inMs / 1000} 秒后重启 · ended unexpectedly, restarting in ${inMs / 1000} s`,
        ),
      onBack: (name) => note(`✔ ${name} 已恢复 · is back`),
    };
  }

  get hasProcesses(): boolean {
    return this.processes.length > 0;
  }

  async start(program: Program): Promise<void> {
    this.over.signal.throwIfAborted();
    const process = new SupervisedProcess(program, this.watcher);
    this.processes.push(process);
    await process.start();
  }

  /** A program that does one thing and ends; gives what it printed. */
  run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
    const options = { env, signal: this.over.signal, maxBuffer: 16 * 1024 * 1024 };
    return new Promise((resolve, reject) => {
      execFile(process.execPath, ['--enable-source-maps', ...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else reject(new Error(`${args[0] ?? ''}: ${error.message}\n${stderr.slice(-4_000)}`));
      });
    });
  }

  async stop(): Promise<void> {
    this.over.abort(new Error('stopping'));
    for (const process of [...this.processes].reverse()) await process.stop();
  }

  killNow(): void {
    this.over.abort(new Error('stopping'));
    for (const process of this.processes) process.killNow();
  }
}
