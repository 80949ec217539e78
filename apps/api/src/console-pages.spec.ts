import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpecHouse, type SpecHouse } from './testing/spec-house';

let at: SpecHouse;
let bare: SpecHouse;
const folder = mkdtempSync(join(tmpdir(), 'duban-console-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta nonce="duban-nonce"><title>督办</title>');
  writeFileSync(join(folder, 'assets', 'index-Ab3dE6gH.js'), 'void 0;');
  writeFileSync(join(folder, 'ledger-verifier.html'), '<!doctype html>');
  at = await openSpecHouse({ environment: { DUBAN_CONSOLE: folder } });
  bare = await openSpecHouse();
});
afterAll(async () => {
  await at?.close();
  await bare?.close();
  rmSync(folder, { recursive: true });
});

const get = async ({ url }: SpecHouse, path: string) => {
  const response = await fetch(new URL(path, url), { redirect: 'manual' });
  const { status, headers } = response;
  return { status, type: headers.get('content-type') ?? '', text: await response.text(), headers };
};

describe('the console', () => {
  it.each(['/', '/tasks/7/record'])('is one page, wherever it is entered: %s', async (path) => {
    const { status, text, headers } = await get(at, path);
    expect([status, text]).toEqual([200, expect.stringContaining('<title>督办</title>')]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('allows the styles that are signed with the nonce of its answer, and no others', async () => {
    const [one, other] = [await get(at, '/tasks'), await get(at, '/tasks')];
    const nonce = /nonce="([^"]+)"/.exec(one.text)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(other.text).not.toContain(nonce);
  });

  it('keeps files that are named by their content', async () => {
    const { status, headers } = await get(at, '/assets/index-Ab3dE6gH.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('gives the page that verifies a ledger as a file, for it is opened from a disk', async () => {
    const { status, headers } = await get(at, '/ledger-verifier.html');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="ledger-verifier.html"');
  });

  it.each(['/api/nowhere', '/assets/gone.js', '/..%2f..%2fetc%2fpasswd.txt'])(
    'is not what %s asks for',
    async (path) => {
      const { status, type } = await get(at, path);
      expect([status, type]).toEqual([404, expect.stringContaining('application/problem+json')]);
    },
  );

  it('gives way to the API’s own page where it is not built', async () => {
    const { status, headers } = await get(bare, '/');
    expect([status, headers.get('location')]).toEqual([302, '/api/docs']);
  });
});
