import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One answer on its way back. */
export interface Passed {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** Who gave it; null when nobody did. */
  readonly by: number | null;
}

export interface Proxy {
  readonly url: string;
  readonly passed: readonly Passed[];
  close(): Promise<void>;
}

/** Before several APIs, each in turn; asks the next when one does not answer, as the console's own server does. */
export async function openProxy(ports: readonly number[]): Promise<Proxy> {
  const passed: Passed[] = [];
  let turn = 0;
  const server = createServer((asked, answer) => {
    turn += 1;
    const inTurn = ports.map((_, index) => ports[(turn + index) % ports.length] as number);
    void pass(asked, answer, inTurn).then((one) => passed.push(one));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api`, passed, close: () => closed(server) };
}

async function pass(
  asked: IncomingMessage,
  answer: ServerResponse,
  inTurn: readonly number[],
): Promise<Passed> {
  const body = await buffer(asked);
  for (const port of inTurn) {
    const got = await attempt(asked, body, port);
    if (!got) continue;
    const { statusCode: status = 0, headers } = got.response;
    answer.writeHead(status, headers).end(got.body);
    return { status, retryAfter: headers['retry-after'], by: port };
  }
  answer.writeHead(503, { 'retry-after': '2', 'content-type': 'application/problem+json' }).end('{}');
  return { status: 503, retryAfter: '2', by: null };
}

/** Null when nobody listened there, or the answer was cut off. */
function attempt(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  port: number,
): Promise<{ readonly response: IncomingMessage; readonly body: Buffer } | null> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method, path: url, headers, agent: false };
    const sent = request(options, (response) => {
      buffer(response).then(
        (got) => resolve({ response, body: got }),
        () => resolve(null),
      );
    });
    sent.once('error', () => resolve(null)).end(body);
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
