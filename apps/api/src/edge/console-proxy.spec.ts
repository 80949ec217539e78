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

/** The block that answers for a path, chosen as nginx does: the whole name, the first pattern, the longest beginning. */
function locationOf(path: string): string {
  const blocks = [...conf.matchAll(/location (?:(=|~\*?) )?(\S+) \{([^}]*)\}/g)].map(
    ([, how = '', name = '', body = '']) => ({ how, name, body }),
  );
  const whole = blocks.find(({ how, name }) => how === '=' && name === path);
  const pattern = blocks.find(
    ({ how, name }) => how.startsWith('~') && new RegExp(name, how === '~*' ? 'i' : '').test(path),
  );
  const [beginning] = blocks
    .filter(({ how, name }) => how === '' && path.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length);
  return (whole ?? pattern ?? beginning)?.body ?? '';
}

describe('the console’s own server', () => {
  it('says of the pages what the API says of them', () => {
    const said = [...server.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g)]
      // Of a file, not of the pages: nothing is said where it has nothing to say.
      .filter(([, name, , plain]) => name !== 'Cache-Control' && plain !== '$given_as')
      .map(([, name, quoted, plain]) => [name, quoted ?? plain]);
    // A nonce for every answer, as the API has it; here it is the request's own number.
    const policy = policyFor("'nonce-$request_id'");
    expect(Object.fromEntries(said)).toEqual({ ...headersOfPage(), 'Content-Security-Policy': policy });
  });

  it('writes the nonce into the page, by whichever address it was asked for', () => {
    expect(locationOf('/')).toContain('try_files $uri /index.html;');
    expect(locationOf('/tasks/0193a')).toContain('try_files $uri /index.html;');
    expect(locationOf('/index.html')).toContain("sub_filter 'duban-nonce' $request_id;");
    expect(locationOf('/assets/index-B1x9_QzA.js')).toContain('try_files $uri =404;');
    expect(locationOf('/api/health')).toContain('proxy_pass');
  });

  it('keeps for ever what the API keeps for ever: built files with a hash in their name, no page', () => {
    const [, source = ''] = /'~(\S+)' 'public, max-age=31536000, immutable'/.exec(conf) ?? [];
    const kept = new RegExp(source);
    expect(kept.test('/assets/index-B1x9_QzA.js')).toBe(true);
    for (const path of ['/index.html', '/tasks/0193a', '/favicon.svg', '/page-B1x9_QzA.html'])
      expect({ path, kept: kept.test(path) }).toEqual({ path, kept: false });
  });

  it('gives the page that verifies a ledger as the API gives it: as a file', () => {
    expect(conf).toContain(`'/ledger-verifier.html' 'attachment; filename="ledger-verifier.html"';`);
  });

  it('answers in the API’s words when no API is there', () => {
    const away = conf.slice(conf.indexOf('location @away'));
    const [, body = ''] = /return 503 '(.*)';/.exec(away) ?? [];
    const problem = outcomeUnknown();
    expect(JSON.parse(body)).toEqual(documentOf(problem));
    expect(away).toContain(`add_header Retry-After ${problem.extra.retryAfterSeconds} always;`);
  });
});
