import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { writeWhole } from './write-whole';

export interface ListedProcess extends ProcessIdentity {
  readonly name: string;
}

/** The children of one supervisor, in a file: whoever comes after a kill -9 knows what to clean up. */
export class ProcessList {
  private readonly processes = new Map<string, ListedProcess>();

  constructor(private readonly file: string) {}

  add(name: string, identity: ProcessIdentity): void {
    this.processes.set(name, { name, ...identity });
    this.write();
  }

  remove(name: string): void {
    if (this.processes.delete(name)) this.write();
  }

  private write(): void {
    writeWhole(this.file, [...this.processes.values()]);
  }
}

// Those who write to a database end before it does.
const ORDER = ['api', 'worker', 'temporal', 'postgres'];
const PATIENCE_MS = 30_000;

/** Ends what an earlier supervisor left running, and gives the names of what it ended. */
export async function endLeftovers(file: string): Promise<readonly string[]> {
  const leftovers = listed(file)
    .filter(isRunning)
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  for (const leftover of leftovers) await endListed(leftover);
  rmSync(file, { force: true });
  return leftovers.map(({ name }) => name);
}

function listed(file: string): readonly ListedProcess[] {
  if (!existsSync(file)) return [];
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly ListedProcess[];
  } catch {
    return [];
  }
}

export async function endListed(leftover: ListedProcess): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown; the others know SIGTERM.
  signal(leftover.pid, leftover.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  for (const limit = Date.now() + PATIENCE_MS; isRunning(leftover); await sleep(50))
    if (Date.now() > limit) signal(leftover.pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
