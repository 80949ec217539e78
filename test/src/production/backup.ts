import { execFileSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Source {
  /** Of somebody who may take backups. */
  readonly url: string;
  readonly folder: string;
}

/**
 * A physical backup while everything runs, of all databases at one moment: what `pg_basebackup` does, by the server's own
 * functions, because that program does not come with the server that is started here. `meanwhile` happens behind the copy
 * of the files and is in the log.
 */
export async function backUp(
  { url, folder }: Source,
  to: string,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('rehearsal', fast => true)`);
    copyLive(folder, to);
    await meanwhile();
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop()');
    copyLive(join(folder, 'pg_wal'), join(to, 'pg_wal'));
    rmSync(join(to, 'postmaster.pid'), { force: true });
    const label = join(to, 'backup_label');
    writeFileSync(label, rows[0]?.label ?? '');
    const { uid, gid } = statSync(folder);
    chownSync(label, uid, gid);
  } finally {
    await client.end();
  }
}

/** Files may go meanwhile: `cp` says so and goes on, and the log makes up for them. */
function copyLive(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    execFileSync('cp', ['-a', from, to], { stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } });
  } catch (error) {
    const complaints = String((error as { stderr?: Buffer }).stderr)
      .trim()
      .split('\n');
    if (!complaints.every((line) => line.includes('No such file or directory'))) throw error;
  }
}
