import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { noticeSentence, type NoticeAbout } from '@duban/domain';
import {
  endpointToReach,
  openSecret,
  type ClaimedOutbound,
  type Database,
  type EndpointToReach,
} from '@duban/persistence';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { refused, type Channel, type SendResult } from './channel';
import { signedHeaders } from './webhook-signature';

export interface WebhookPorts {
  readonly db: Database;
  readonly houseKey: string;
  readonly publicUrl: string | null;
  /** Addresses and networks inside that may be reached all the same. */
  readonly allow: readonly string[];
}

const PATIENCE_MS = 10_000;
const ANSWER_BYTES = 65_536;

/** Signed JSON by POST. Private addresses, this machine's and a cloud's own are refused when the connection is made. */
export function openWebhookChannel({ db, houseKey, publicUrl, allow }: WebhookPorts): Channel {
  const filter = { allowIPAddressList: [...allow], stopPortScanningByUrlRedirection: true };
  const agents = {
    'http:': new RequestFilteringHttpAgent(filter),
    'https:': new RequestFilteringHttpsAgent(filter),
  };
  return {
    send: async (message) => {
      const endpoint = await endpointToReach(db, message.tenant, message.recipient);
      if (!endpoint) return refused('endpoint-removed');
      const body = bodyOf(message, publicUrl);
      const secret = openSecret(endpoint.sealedSecret, endpoint.id, houseKey);
      const headers = signedHeaders({ id: message.id, body, secret }, Date.now());
      return post(endpoint, { body, headers, agents });
    },
  };
}

/** The same bytes for the same message, however often it is sent. */
function bodyOf({ kind, about, office, queuedAt }: ClaimedOutbound, publicUrl: string | null): string {
  const { path, ...rest } = about as unknown as NoticeAbout;
  const url = publicUrl === null ? null : `${publicUrl.replace(/\/+$/, '')}${path}`;
  const says = noticeSentence(kind, { ...rest, path });
  return JSON.stringify({
    type: `duban.${kind}`,
    timestamp: queuedAt,
    data: { office, says, about: rest, path, url },
  });
}

interface Posting {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly agents: {
    readonly 'http:': RequestFilteringHttpAgent;
    readonly 'https:': RequestFilteringHttpsAgent;
  };
}

function post({ url: address }: EndpointToReach, { body, headers, agents }: Posting): Promise<SendResult> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve(faultOf(error));
    try {
      const asked = (secure ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: secure ? agents['https:'] : agents['http:'],
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'duban',
        },
      });
      asked
        .on('error', fail)
        .on('response', (answer) => hear(answer, resolve))
        .end(body);
    } catch (error) {
      fail(error as Error);
    }
  });
}

function hear(answer: IncomingMessage, resolve: (result: SendResult) => void): void {
  let heard = 0;
  answer
    .on('data', (chunk: Buffer) => {
      heard += chunk.length;
      if (heard > ANSWER_BYTES) answer.destroy();
    })
    .on('error', () => resolve(resultOf(answer)))
    .on('close', () => resolve(resultOf(answer)));
}

function resultOf({ statusCode = 0, headers }: IncomingMessage): SendResult {
  const detail = `HTTP ${statusCode}`;
  if (statusCode >= 200 && statusCode < 300) return { result: 'accepted' };
  if (statusCode >= 300 && statusCode < 400) return refused('redirected', detail);
  if (statusCode === 410) return refused('endpoint-gone', detail);
  const seconds = Number(headers['retry-after']);
  const afterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
  return { result: 'retry', code: 'not-accepted', detail, away: false, afterMs };
}

/** Each endpoint is another machine: that one is away says nothing of the rest. */
function faultOf(error: Error & { readonly code?: string }): SendResult {
  if (/is not allowed/.test(error.message)) return refused('private-address');
  return { result: 'retry', code: 'unreachable', detail: error.code ?? error.name, away: false };
}
