import type { Text } from '@duban/domain';
import type { Foreign } from './verdict';

const foreign = (code: Foreign['code'], zh: string, en: string): Foreign => ({ code, because: { zh, en } });

export const EMPTY = foreign('empty-file', '文件是空的', 'the file is empty');
export const NOT_OURS = foreign(
  'not-a-ledger',
  '这不是督办导出的账册',
  'this is no ledger that Duban exported',
);
export const PACKED = foreign(
  'not-a-ledger',
  '这是压缩文件，请先解压',
  'this is a compressed file: unpack it first',
);
export const newer = (version: number): Foreign =>
  foreign(
    'newer-ledger',
    `账册格式为第 ${version} 版，本程序只认得第 1 版，请换用新版程序`,
    `this ledger is written in version ${version} of the format and this program knows version 1: take a newer one`,
  );

const said = (zh: string, en: string): Text => ({ zh, en });

export const TOO_LONG = said('这一行过长，不再往下读', 'the line is too long: nothing more was read');
export const NO_UTF8 = said('这一行不是 UTF-8 文本', 'the line is no UTF-8 text');
export const STRANGE = said('这一行不是账册的格式', 'the line has not the form of a ledger');
export const NO_HEADER = said('首行缺失或被改动', 'the first line is missing or was altered');
export const BEHIND = said('末行之后还有内容', 'something stands behind the last line');
export const ALTERED = said('内容与写出时不一致', 'its text is not the one that was written');
export const EVENT_LATE = said('记录出现在月度根之后', 'an event stands behind the monthly roots');
export const UNFINISHED = said('文件在一行中间断开', 'the file ends in the middle of a line');
export const CUT = said('缺少末行：文件被截断', 'the last line is missing: the file was cut off');
export const LAST_ALTERED = said('末行被改动', 'the last line was altered');

export const moved = (wanted: number, found: number): Text =>
  found > wanted
    ? said(`此前缺少第 ${wanted} 行`, `line ${wanted} is missing before it`)
    : said(
        `应为第 ${wanted} 行，却是第 ${found} 行`,
        `line ${wanted} was to come, and this is line ${found}`,
      );

export const wrongCount = (written: number, found: number): Text =>
  said(`写出时有 ${written} 行，现有 ${found} 行`, `${written} lines were written, ${found} are here`);
