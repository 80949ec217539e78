import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_FOLDER } from './postgres-binaries';
import type { Owner } from './postgres-user';
import { Trouble, unusableFolder } from './trouble';
import { writeWhole } from './write-whole';

/** What is decided when a data folder is made and holds for its whole life. */
export interface HouseRecord {
  readonly id: string;
  /** The folder's own path: a copy of the folder would share one PostgreSQL with the original. */
  readonly folder: string;
  readonly postgresFolder: string;
  /** Temporal cannot change it later. */
  readonly historyShards: number;
  readonly demonstration: 'wanted' | 'done' | 'unwanted';
  /** The block of ports of the last start; taken again when it is free. */
  readonly portBase: number | null;
}

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly process: string;
  readonly processLogin: string;
  readonly temporal: string;
  readonly payloadKey: string;
}

export interface DataFolder {
  readonly path: string;
  readonly secrets: Secrets;
  readonly record: HouseRecord;
  readonly logs: string;
  update(news: Partial<HouseRecord>): void;
}

const HISTORY_SHARDS = 4;

/** Made private: it holds keys, and the names of people. */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusableFolder('--data', path, error);
  }
  return realpathSync(path);
}

export function openDataFolder(path: string, { empty }: { empty: boolean }): DataFolder {
  const file = join(path, 'house.json');
  let record = existsSync(file) ? moved(read<HouseRecord>(file), path) : newRecord(path, empty);
  const update = (news: Partial<HouseRecord>): void => {
    record = { ...record, ...news };
    writeWhole(file, record);
  };
  const secrets = readSecrets(join(path, 'secrets.json'));
  update({ folder: path });
  return {
    path,
    secrets,
    get record() {
      return record;
    },
    logs: join(path, 'logs'),
    update,
  };
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

function newRecord(folder: string, empty: boolean): HouseRecord {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const asRoot = process.getuid?.() === 0;
  return {
    id: randomBytes(8).toString('hex'),
    folder,
    postgresFolder: asRoot ? join(SYSTEM_FOLDER, hash, 'postgres') : join(folder, 'postgres'),
    historyShards: HISTORY_SHARDS,
    demonstration: empty ? 'unwanted' : 'wanted',
    portBase: null,
  };
}

/** A folder may be moved; a copy beside its original may not be started, for its databases are not in it. */
function moved(record: HouseRecord, folder: string): HouseRecord {
  if (record.folder === folder) return record;
  const inside = join(record.folder, 'postgres') === record.postgresFolder;
  if (inside) return { ...record, postgresFolder: join(folder, 'postgres') };
  const original = join(record.folder, 'house.json');
  if (existsSync(original) && read<HouseRecord>(original).id === record.id)
    throw new Trouble(
      `${folder} 是 ${record.folder} 的副本，两者会共用 ${record.postgresFolder} 中的数据库。请使用备份与恢复，而不是复制。`,
      `${folder} is a copy of ${record.folder}; both would use the databases in ${record.postgresFolder}. Use backup and restore instead of copying.`,
      2,
    );
  return record;
}

function readSecrets(file: string): Secrets {
  if (existsSync(file)) return read<Secrets>(file);
  const word = (): string => randomBytes(18).toString('hex');
  const processLogin = `duban_process_${randomBytes(4).toString('hex')}`;
  const passwords = { superuser: word(), owner: word(), process: word(), temporal: word() };
  const secrets = { ...passwords, processLogin, payloadKey: randomBytes(32).toString('base64') };
  writeWhole(file, secrets);
  return secrets;
}

/**
 * The folder that holds PostgreSQL's data. Outside the data folder it may still hold the databases of one that was
 * deleted: they belong to nobody and are put aside, once.
 */
export function preparePostgresHome({ record }: DataFolder, owner: Owner | undefined): string | null {
  const home = join(record.postgresFolder, '..');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!owner) return null;
  const mark = join(home, 'house.json');
  const aside = `${record.postgresFolder}.left-behind`;
  const foreign =
    existsSync(record.postgresFolder) && !(existsSync(mark) && read<{ id: string }>(mark).id === record.id);
  if (foreign) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(record.postgresFolder, aside);
  }
  writeWhole(mark, { id: record.id, folder: record.folder }, 0o644);
  chownSync(home, owner.uid, owner.gid);
  return foreign ? aside : null;
}
