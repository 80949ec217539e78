import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'express';
import { outcomeUnknown } from '../engine/unknown-outcome';
import type { Asked } from './call';
import { policyFor, secureHeaders } from './headers';
import { documentOf } from './problem';

const conf = readFileSync(join(__dirname, '../../../console/nginx.conf'), 'utf8');
const server = conf.slice(conf.indexOf('server {'), conf.indexOf('location /'));

function headersOfPage(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name] = value) };
  secureHeaders({ path: '/', secure: false } as Asked, response as unknown as Response, () => undefined);
  return headers;
}

describe('the console’s own server', () => {
  it('says of the pages what the API says of them', () => {
    const said = [...server.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g)]
      .filter(([, name]) => name !== 'Cache-Control')
      .map(([, name, quoted, plain]) => [name, quoted ?? plain]);
    // A nonce for every answer, as the API has it; here it is the request's own number.
    const policy = policyFor("'nonce-$request_id'");
    expect(Object.fromEntries(said)).toEqual({ ...headersOfPage(), 'Content-Security-Policy': policy });
    expect(conf).toContain("sub_filter 'duban-nonce' $request_id;");
  });

  it('keeps for ever what the API keeps for ever: built files with a hash in their name, no page', () => {
    const [, source = ''] = /'~(\S+)' 'public, max-age=31536000, immutable'/.exec(conf) ?? [];
    const kept = new RegExp(source);
    expect(kept.test('/assets/index-B1x9_QzA.js')).toBe(true);
    for (const path of ['/index.html', '/tasks/0193a', '/favicon.svg', '/page-B1x9_QzA.html'])
      expect({ path, kept: kept.test(path) }).toEqual({ path, kept: false });
  });

  it('answers in the API’s words when no API is there', () => {
    const away = conf.slice(conf.indexOf('location @away'));
    const [, body = ''] = /return 503 '(.*)';/.exec(away) ?? [];
    const problem = outcomeUnknown();
    expect(JSON.parse(body)).toEqual(documentOf(problem));
    expect(away).toContain(`add_header Retry-After ${problem.extra.retryAfterSeconds} always;`);
  });
});
