import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A pid alone may have been given to another process since; together with the start time it is one process only. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/** The state and start time of a running process, or null; a zombie no longer runs. */
export function startTimeOf(pid: number): string | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

export function identityOf(pid: number): ProcessIdentity | null {
  const startedAt = startTimeOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return startTimeOf(pid) === startedAt;
}

/** The parent of a running process, or null. */
export function parentOf(pid: number): number | null {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid=')) || null;
  const fields = statFields(pid);
  return fields ? Number(fields[1]) : null;
}

/** What a running process was started with; empty when it is gone or not ours to see. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'args=') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function fromProc(pid: number): string | null {
  const fields = statFields(pid);
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null;
  // Counted in ticks since the boot: the boot is part of the name.
  return `${bootId()}/${fields[19]}`;
}

/** The fields after the command's name, which itself may hold spaces and parentheses. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8);
  } catch {
    return 'boot';
  }
}

function fromPs(pid: number): string | null {
  const line = ps(pid, 'stat=,lstart=');
  if (!line || line.startsWith('Z')) return null;
  return line.replace(/^\S+\s+/, '');
}

function ps(pid: number, columns: string): string | null {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return null;
  }
}
