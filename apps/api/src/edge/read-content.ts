import type { Route } from '@duban/contract';
import type { Asked, Content } from './call';
import { problem } from './problem';

const JSON_BYTES = 1024 * 1024;
const FILE_BYTES = 10 * 1024 * 1024;

/** The body of a request, read only after the caller was let in; nothing is kept of one that is too large. */
export async function readContent(asked: Asked, route: Route): Promise<Content> {
  if (route.method === 'get') return { kind: 'none' };
  if (asked.headers['content-encoding'])
    throw problem('bad-request', '请求正文不得压缩', 'the body must not be compressed');
  const bytes = await readBytes(asked, limitOf(route));
  if (isFile(route)) return { kind: 'bytes', bytes: file(asked, bytes) };
  if (bytes.length === 0) return { kind: 'none' };
  return { kind: 'json', value: json(asked, bytes) };
}

/** A command with neither body nor parameters but a query takes the file itself. */
export const isFile = ({ command, body, query }: Route): boolean => command && !body && query !== undefined;

const limitOf = (route: Route): number => (isFile(route) ? FILE_BYTES : JSON_BYTES);

async function readBytes(asked: Asked, limit: number): Promise<Buffer> {
  if (Number(asked.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks = await chunksOf(asked, limit).catch(() => {
    throw problem('bad-request', '正文没有传完', 'the body broke off before its end');
  });
  if (chunks) return Buffer.concat(chunks);
  asked.resume();
  throw tooLarge(limit);
}

/** Null past the limit. The request is not destroyed then: it would take its connection, and the answer, with it. */
async function chunksOf(asked: Asked, limit: number): Promise<readonly Buffer[] | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of asked.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return chunks;
}

function tooLarge(limit: number) {
  const megabytes = limit / 1024 / 1024;
  return problem(
    'too-large',
    `正文过大，最多 ${megabytes} MB`,
    `the body is too large: ${megabytes} MB at most`,
  );
}

function file({ headers }: Asked, bytes: Buffer): Buffer {
  if (mediaType(headers['content-type']) !== 'application/octet-stream')
    throw problem(
      'bad-request',
      '文件须以 application/octet-stream 发送',
      'send the file as application/octet-stream',
    );
  if (bytes.length === 0) throw problem('bad-file', '文件是空的', 'the file is empty');
  return bytes;
}

function json({ headers }: Asked, bytes: Buffer): unknown {
  if (mediaType(headers['content-type']) !== 'application/json')
    throw problem('bad-request', '正文须为 application/json', 'the body must be application/json');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problem('bad-request', '正文不是有效的 JSON', 'the body is not valid JSON');
  }
}

const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
