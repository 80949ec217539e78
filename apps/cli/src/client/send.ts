import { Readable } from 'node:stream';
import { Trouble } from '../trouble';
import { readFileAnswer, type HttpAnswer } from './answer';
import type { HttpRequest } from './request';

/** No answer came. `sent` is false where nobody listened, so that nothing can have happened. */
export class NoAnswer extends Error {
  constructor(
    readonly sent: boolean,
    cause: unknown,
  ) {
    super('no answer', { cause });
  }
}

const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export async function send(request: HttpRequest, timeoutMs: number): Promise<HttpAnswer> {
  const { method, url, headers, body } = request;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method, headers, body, signal });
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
    return { status: response.status, bytes: await bytesOf(response), retryAfterMs };
  } catch (error) {
    throw new NoAnswer(!NOT_SENT.has(codeOf(error)), error);
  }
}

/** However long it takes: what comes is written down as it comes. An answer that is no file is a trouble. */
export async function piecesOf(
  { method, url, headers, body }: HttpRequest,
  server: string,
): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, { method, headers, body }).catch(() => {
    throw unreachable(server);
  });
  const { status } = response;
  if (response.ok && response.body) return response.body;
  const answer = { status, bytes: await bytesOf(response), retryAfterMs: null };
  return Readable.from([readFileAnswer(answer, server)]);
}

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

const readRetryAfter = (header: string | null): number | null =>
  header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;

function codeOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : '';
}

export const unreachable = (server: string): Trouble =>
  new Trouble({
    exitCode: 2,
    code: 'unreachable',
    where: server,
    because: {
      zh: '连接不上服务器。请先 npm start，或用 --server 指定地址',
      en: 'no server answers here. First npm start, or name the address with --server',
    },
  });
