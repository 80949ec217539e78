import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string;
  /** Path and query below `/api`. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string | Uint8Array;
  /** The line breaks behind the text. */
  readonly breaks?: boolean;
}

export interface SmallHouse {
  readonly url: string;
  readonly heard: readonly Heard[];
  readonly close: () => Promise<void>;
}

/** A server that answers as it is told, and remembers what it was asked. */
export async function smallHouse(answer: (heard: Heard, count: number) => Reply): Promise<SmallHouse> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '').replace(/^\/api/, '');
      const said = { method: request.method ?? '', path, headers: request.headers };
      heard.push({ ...said, body: Buffer.concat(chunks).toString() });
      const last = heard.at(-1);
      const { status = 200, headers = {}, json, text, breaks } = last ? answer(last, heard.length) : {};
      response.writeHead(status, headers);
      if (!breaks) return void response.end(text ?? JSON.stringify(json));
      response.flushHeaders();
      response.write(text ?? '', () => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const problem = (code: string, status: number): Reply => ({
  status,
  json: {
    type: `urn:duban:problem:${code}`,
    title: code,
    status,
    detail: code,
    code,
    because: { zh: `不行：${code}`, en: `no: ${code}` },
  },
});
