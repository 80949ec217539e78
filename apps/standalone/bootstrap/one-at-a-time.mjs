import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './places.mjs';

// A holder writes who it is at once after creating the file; an empty file this old was left by a kill in between.
const EMPTY_IS_STALE_MS = 2_000;

/**
 * Does the work while no other process on this machine does the same for the same thing; others wait their turn.
 * @template T
 * @param {string} what a word and the path it is about
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(what, work) {
  const folder = join(cacheFolder(), 'turns');
  await mkdir(folder, { recursive: true });
  const file = join(folder, createHash('sha256').update(what).digest('hex').slice(0, 24));
  while (!(await take(file))) await sleep(150);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  try {
    await writeFile(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  if (await isStale(file)) await setAside(file);
  return false;
}

/**
 * Two may find the same dead holder; whoever moved a living one's turn by mistake gives it back.
 * @param {string} file
 */
async function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    if (!(await isStale(aside))) await link(aside, file);
    await rm(aside, { force: true });
  } catch {
    // Somebody else was first.
  }
}

/** @param {string} file */
async function isStale(file) {
  try {
    const [pid, ...start] = (await readFile(file, 'utf8')).split(' ');
    if (!Number(pid)) return Date.now() - (await stat(file)).mtimeMs > EMPTY_IS_STALE_MS;
    return startOf(Number(pid)) !== start.join(' ');
  } catch {
    return false;
  }
}

/**
 * When a process was started, or '' when it no longer runs: after a restart of the machine its pid is somebody else's.
 * @param {number} pid
 */
export function startOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] || '';
  } catch {
    return '';
  }
}
