import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning, parentOf } from './process-identity';
import type { ProcessIdentity } from './process-identity';
import { writeWhole } from './write-whole';

/** Who has a data folder, and where people find them. */
export interface Holder extends ProcessIdentity {
  readonly parent: number | null;
  readonly url: string | null;
  readonly state: 'starting' | 'running' | 'stopping';
}

export interface Lock {
  say(news: Partial<Pick<Holder, 'url' | 'state'>>): void;
  release(): void;
}

export type LockAnswer = { readonly lock: Lock } | { readonly heldBy: Holder };

const lockFile = (folder: string): string => join(folder, 'lock.json');

/** One supervisor a folder. A lock whose holder is gone, or whose pid is somebody else's by now, is taken over. */
export function takeLock(
  folder: string,
  now: ProcessIdentity & { parent: number | null } = myself(),
): LockAnswer {
  const mine: Holder = { ...now, url: null, state: 'starting' };
  const draft = `${lockFile(folder)}.${now.pid}`;
  writeWhole(draft, mine);
  try {
    for (;;) {
      if (linked(draft, lockFile(folder))) return { lock: lockOf(folder, mine) };
      const holder = readHolder(folder);
      if (holder && isRunning(holder)) return { heldBy: holder };
      setAside(folder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Waits while the holder is on its way out, so that stop and start may follow each other at once. */
export async function takeLockAfterStop(folder: string, withinMs = 90_000): Promise<LockAnswer> {
  for (const end = Date.now() + withinMs; ; await sleep(200)) {
    const answer = takeLock(folder);
    if ('lock' in answer || !isLeaving(answer.heldBy) || Date.now() > end) return answer;
  }
}

/** A supervisor that npm started stops when npm is gone (see stop-request.ts); it may not have noticed yet. */
function isLeaving({ state, pid, parent }: Holder): boolean {
  return state === 'stopping' || (parent !== null && parentOf(pid) !== parent);
}

function myself(): ProcessIdentity & { parent: number | null } {
  const identity = identityOf(process.pid);
  if (!identity) throw new Error('a running process has no start time');
  return { ...identity, parent: startedByNpm() ? process.ppid : null };
}

export const startedByNpm = (): boolean => process.env['npm_lifecycle_event'] === 'start';

export const readHolder = (folder: string): Holder | null => holderIn(lockFile(folder));

/** Null when there is none, or what is there cannot be read. */
function holderIn(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two may find the same dead lock: whoever moved a living one by mistake puts it back. */
function setAside(folder: string): void {
  const aside = `${lockFile(folder)}.dead-${process.pid}`;
  try {
    renameSync(lockFile(folder), aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = holderIn(aside);
  if (moved && isRunning(moved)) linked(aside, lockFile(folder));
  rmSync(aside, { force: true });
}

function lockOf(folder: string, mine: Holder): Lock {
  let said = mine;
  const isMine = (): boolean => readHolder(folder)?.pid === mine.pid;
  return {
    say: (news) => {
      said = { ...said, ...news };
      if (isMine()) writeWhole(lockFile(folder), said);
    },
    release: () => {
      if (isMine()) rmSync(lockFile(folder), { force: true });
    },
  };
}
