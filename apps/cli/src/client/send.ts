import { Trouble } from '../trouble';
import type { HttpAnswer } from './answer';
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
    return { ...headOf(response), bytes: await bytesOf(response) };
  } catch (error) {
    throw new NoAnswer(!NOT_SENT.has(codeOf(error)), error);
  }
}

/** A file that comes piece by piece, or what came in place of one. */
export interface FileAnswer extends HttpAnswer {
  readonly pieces: AsyncIterable<Uint8Array> | null;
}

/** However long it takes: what comes is written down as it comes. */
export async function sendForFile({ method, url, headers, body }: HttpRequest): Promise<FileAnswer> {
  try {
    const response = await fetch(url, { method, headers, body });
    const head = headOf(response);
    if (response.ok && response.body) return { ...head, bytes: new Uint8Array(), pieces: response.body };
    return { ...head, bytes: await bytesOf(response), pieces: null };
  } catch (error) {
    throw new NoAnswer(!NOT_SENT.has(codeOf(error)), error);
  }
}

const headOf = ({ status, headers }: Response): Pick<HttpAnswer, 'status' | 'retryAfterMs'> => ({
  status,
  retryAfterMs: readRetryAfter(headers.get('retry-after')),
});

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
