import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { routes, type RouteName } from '@duban/contract';
import { givePost } from '@duban/persistence';
import { todayOf } from '../house';
import { PASSWORD, settle } from '../testing/residents';
import { seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

const SCRIPT = `${'export const word = "督办";\n'.repeat(200)}`;
const folder = mkdtempSync(join(tmpdir(), 'duban-compressed-'));
let at: SpecHouse;
let token: string;
let units: Units;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>督办</title>');
  writeFileSync(join(folder, 'index-Ab3dE6gH.js'), SCRIPT);
  at = await openSpecHouse({ environment: { DUBAN_CONSOLE: folder } });
  units = await seedUnits(at.house);
  ({ token } = await settle(at.house, 'root', { post: 'administrator', unit: units.office }));
});
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

/** As it comes over the wire: `fetch` would unpack it before anybody sees it. */
const wire = (path: string, encodings: string, body?: object) =>
  new Promise<{ headers: IncomingMessage['headers']; bytes: Buffer }>((resolve, reject) => {
    const headers = {
      'accept-encoding': encodings,
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const asked = request(new URL(path, at.url), { method: body ? 'POST' : 'GET', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ headers: answer.headers, bytes: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
const api = (name: RouteName): string => `/api${routes[name].path}`;

describe('over the wire', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('a long answer is %s and says the same', async (encoding, unpack) => {
    const plain = await wire(api('listPacks'), 'identity');
    const packed = await wire(api('listPacks'), encoding);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringMatching(/accept-encoding/i) as string,
    });
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(unpack(packed.bytes)).toEqual(plain.bytes);
  });

  it('a file of the console is packed, too', async () => {
    const { headers, bytes } = await wire('/index-Ab3dE6gH.js', 'br, gzip');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT);
  });

  it('a short answer is not', async () => {
    expect((await wire(api('listUnits'), 'gzip')).headers['content-encoding']).toBe(undefined);
  });

  it('an answer that holds a secret never is, however long', async () => {
    const name = 'x'.repeat(190);
    const { lead } = units;
    const { id } = await settle(at.house, name, { post: 'unit-officer', unit: lead });
    for (const post of ['a-post', 'b-post', 'c-post', 'd-post', 'e-post'])
      await givePost(at.house.db, at.house.tenant.id, id, {
        post,
        unit: lead.id,
        from: '2020-01-01',
        to: null,
        today: todayOf(at.house),
        assess: at.house.law.assess,
      });
    const { headers, bytes } = await wire(api('signIn'), 'gzip', { name, password: PASSWORD, for: 'script' });
    expect(bytes.length).toBeGreaterThan(1_024);
    expect(headers['content-encoding']).toBeUndefined();
  });
});
