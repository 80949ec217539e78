import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { documentOf, problem, type Problem } from './problem';

/** Ten megabytes in a minute pass over any line that is one; a body that drips in holds nobody's place for longer. */
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;

/** What never became a request is refused in the same words as what did: Node alone would send a bare status. */
export function answerBrokenRequests(server: Server): void {
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else socket.end(answerOf(problemOf(error)), () => closed(socket));
  });
}

const closed = (socket: Duplex): void => void socket.destroy();

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return problem('too-large', '请求头过大，最多 16 KB', 'the headers are too large: 16 KB at most');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem('too-slow', '请求没有在一分钟内传完', 'the request was not there within a minute');
    default:
      return problem('bad-request', '不是有效的 HTTP 请求', 'this is no valid HTTP request');
  }
}

function answerOf(found: Problem): string {
  const body = JSON.stringify(documentOf(found));
  return [
    `HTTP/1.1 ${found.status} ${STATUS_CODES[found.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
