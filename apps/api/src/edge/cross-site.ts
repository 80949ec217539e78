import type { IncomingHttpHeaders } from 'node:http';
import { problem } from './problem';

/**
 * A cookie travels with every request that a browser sends here, also with those that a foreign page made it send. So
 * an act by cookie must say that it comes from our own pages. A bearer token is never sent by itself: it is exempt.
 */
export function refuseCrossSite(headers: IncomingHttpHeaders, byCookie: boolean): void {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = headers;
  if (site === undefined && origin !== undefined && hostOf(origin) === headers.host) return;
  // Neither header: no browser sent it. Without a cookie there is nothing to abuse.
  if (site === undefined && origin === undefined && !byCookie) return;
  throw problem(
    'cross-site',
    '请求不是从本系统页面发出的',
    'the request does not come from a page of this system',
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
