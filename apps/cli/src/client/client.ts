import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Route } from '@duban/contract';
import { Trouble } from '../trouble';
import { readAnswer, readFileAnswer, type HttpAnswer } from './answer';
import { outcomeUnknown, repeated, type Patience } from './repeat';
import { httpRequest, type AnswerOf, type HttpRequest, type LooseRequest, type RequestOf } from './request';
import { sendFile, type FileToSend } from './upload';
import { NoAnswer, send, sendForFile, unreachable } from './send';

export interface Client {
  readonly server: string;
  readonly call: <R extends Route>(route: R, request: RequestOf<R>) => Promise<AnswerOf<R>>;
  /** What a route that gives a file sends. */
  readonly file: <R extends Route & { readonly file: string }>(
    route: R,
    request: RequestOf<R>,
  ) => Promise<Uint8Array>;
  /** The same, piece by piece as it comes, where it may be longer than memory. It breaks off with the connection. */
  readonly pieces: <R extends Route & { readonly file: string }>(
    route: R,
    request: RequestOf<R>,
  ) => Promise<AsyncIterable<Uint8Array>>;
  /** Sends a file that may be large, and goes on after a broken line; gives the name of the upload. */
  readonly upload: (file: FileToSend, tell: (sent: number) => void) => Promise<string>;
}

export interface ClientOptions {
  readonly server: string;
  /** Asked when it is needed: signing in needs none. */
  readonly token: () => string | null;
  readonly patience: Patience;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;

/** The HTTP API as functions, made from the one table of routes. */
export function httpClient(options: ClientOptions): Client {
  const { server, token, timeoutMs = TIMEOUT_MS } = options;
  const inTime = (outgoing: HttpRequest): Promise<HttpAnswer> => send(outgoing, timeoutMs);
  return {
    server,
    call: async <R extends Route>(route: R, request: RequestOf<R>) =>
      readAnswer(route, await answerTo(route, request, options, inTime), server) as AnswerOf<R>,
    file: async (route, request) => readFileAnswer(await answerTo(route, request, options, inTime), server),
    upload: (file, tell) => sendFile({ server, token: token() }, file, tell),
    pieces: async (route, request) => {
      const answer = await answerTo(route, request, options, sendForFile);
      return answer.pieces ?? Readable.from([readFileAnswer(answer, server)]);
    },
  };
}

async function answerTo<A extends HttpAnswer>(
  route: Route,
  request: LooseRequest,
  options: ClientOptions,
  ask: (outgoing: HttpRequest) => Promise<A>,
): Promise<A> {
  const { server, patience } = options;
  const key = request.key ?? randomUUID();
  const token = route.access === 'anyone' ? null : options.token();
  const outgoing = httpRequest(route, { ...request, key }, { server, token });
  const answer = await repeated(() => ask(outgoing), patience).catch((error: unknown) => {
    throw error instanceof NoAnswer ? unreachable(server) : error;
  });
  if (route.command && isUnknown(answer)) throw outcomeUnknown(key);
  if (!answer) throw unreachable(server);
  return answer;
}

/** No answer after it was sent, or a 503: whether the command was carried out cannot be told. */
const isUnknown = (answer: HttpAnswer | null): boolean => answer === null || answer.status === 503;

export const withCode = (error: unknown, code: string): boolean =>
  error instanceof Trouble && error.fault.code === code;
