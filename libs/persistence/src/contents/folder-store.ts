import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkedName,
  checkedTenant,
  verified,
  type Bytes,
  type ContentName,
  type ContentStore,
} from './content-store';

/** Read by the program alone; what is finished, nobody writes to. */
const UNFINISHED = 0o600;
const FINISHED = 0o400;
const FOLDER = 0o700;

/**
 * A folder of this machine: `<tenant>/ab/cd/<sha256>`. A content is written in `<tenant>/unfinished`, reaches the disk, and is then
 * linked to its name, which fails where something stands already: after a crash it is there whole or not at all.
 */
export function folderStore(root: string): ContentStore {
  const placeOf = (tenant: string, sha256: string): string => {
    const [whose, name] = checkedName(tenant, sha256);
    return join(root, whose, name.slice(0, 2), name.slice(2, 4), name);
  };
  const unfinishedOf = (tenant: string): string => join(root, checkedTenant(tenant), 'unfinished');
  const has = async (tenant: string, sha256: string): Promise<boolean> =>
    (await sizeOf(placeOf(tenant, sha256))) !== null;
  return {
    has,
    async put(tenant, name, opened) {
      const place = placeOf(tenant, name.sha256);
      if ((await sizeOf(place)) !== null) return;
      const folder = join(place, '..');
      const unfinished = unfinishedOf(tenant);
      for (const one of [folder, unfinished]) await mkdir(one, { recursive: true, mode: FOLDER });
      const beside = join(unfinished, randomUUID());
      try {
        await writeWhole(beside, name, opened());
        await link(beside, place).catch(unless('EEXIST'));
      } finally {
        await unlink(beside).catch(unless('ENOENT'));
      }
      await reachDisk(folder);
    },
    async get(tenant, sha256) {
      const place = placeOf(tenant, sha256);
      const bytes = await sizeOf(place);
      return bytes === null ? null : verified(createReadStream(place), sha256);
    },
    async remove(tenant, sha256) {
      await unlink(placeOf(tenant, sha256)).catch(unless('ENOENT'));
    },
    async tidy(tenant, before) {
      const folder = unfinishedOf(tenant);
      let tidied = 0;
      for (const name of (await readdir(folder).catch(unless('ENOENT'))) ?? []) {
        const left = await stat(join(folder, name)).catch(unless('ENOENT'));
        if (!left || left.mtime >= before) continue;
        await unlink(join(folder, name)).catch(unless('ENOENT'));
        tidied += 1;
      }
      return tidied;
    },
  };
}

async function writeWhole(file: string, { sha256, bytes }: ContentName, content: Bytes): Promise<void> {
  const handle = await open(file, 'wx', UNFINISHED);
  try {
    for await (const piece of verified(content, sha256, bytes)) await handle.writeFile(piece);
    await handle.chmod(FINISHED);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name, too, has to outlive a loss of power. */
async function reachDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const sizeOf = async (file: string): Promise<number | null> =>
  (await stat(file).catch(unless('ENOENT')))?.size ?? null;

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null;
    throw error;
  };
