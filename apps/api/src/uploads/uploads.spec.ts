import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, startedAnew, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let units: Units;
let folder: string;
let officer: Resident;
let stranger: Resident;
let office: Resident;
let task: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-evidence-'));
  at = await openSpecHouse({ environment: { DUBAN_FILES: folder, DUBAN_UPLOAD_BYTES: '20000000' } });
  ask = clientOf(at.url);
  units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit: units.lead });
  stranger = await settle(at.house, 'stranger', { post: 'unit-officer', unit: units.sibling });
  office = await settle(at.house, 'office', { post: 'office-officer', unit: units.office });
  const measures = [
    { no: '1', text: '封堵', deadline: null },
    { no: '2', text: '监测', deadline: null },
  ];
  task = await seedTask(at.house, units, '1', { states: { measures } });
});
afterAll(async () => {
  await at?.close();
  await rm(folder, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const photo = (bytes = 3_000): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), randomBytes(bytes)]);

interface Begin {
  readonly as?: { readonly token: string };
  readonly name?: string;
  readonly length?: number;
  readonly of?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const begin = async ({
  as = officer,
  name = '现场.png',
  length = 10,
  of = task,
  headers = {},
}: Begin = {}) => {
  const response = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${as.token}`, 'tus-resumable': '1.0.0', 'upload-length': `${length}` },
      'upload-metadata': `filename ${base64(name)},task ${base64(of)}`,
      ...headers,
    },
  });
  const text = await response.text();
  const code = text.startsWith('{') ? (JSON.parse(text) as { code: string }).code : text;
  return { status: response.status, code, location: response.headers.get('location') };
};
const idOf = (address: string | null): string => (address ?? '').split('/').at(-1) ?? '';

/** As a client sends it, in pieces of its own size; the address that it was given. */
const send = (content: Buffer, name = '现场.png', as: { token: string } = officer): Promise<string> =>
  new Promise((resolve, reject) => {
    const upload = new Upload(content, {
      endpoint: `${at.url}/uploads`,
      chunkSize: 1_000_000,
      headers: { authorization: `Bearer ${as.token}` },
      metadata: { filename: name, task },
      retryDelays: null,
      onSuccess: () => resolve(idOf(upload.url)),
      onError: reject,
    });
    upload.start();
  });
const add = (upload: string, body: object = {}, over: { as?: Resident; key?: string } = {}): Promise<Got> =>
  ask('addEvidence', { as: officer, params: { taskId: task }, body: { upload, ...body }, ...over });
const list = async (as = officer) =>
  (await ask('taskEvidence', { as, params: { taskId: task } })).body as unknown as {
    pieces: { id: string; mine: boolean; withdrawn: object | null; versions: Record<string, unknown>[] }[];
    lacking: { no: string }[];
    mayAdd: boolean;
  };
const staged = (): number => readdirSync(join(folder, 'uploads')).length;

it('carries a file from its pieces to the record and back, byte for byte', async () => {
  const content = photo(3_500_000);
  const upload = await send(content);
  const said = { measures: ['2'], showsOn: '2026-01-05', note: '封堵之后' };
  const { status, body } = await add(upload, said, { key: 'once' });
  expect([status, body.code]).toEqual([200, undefined]);
  const { pieces, lacking, mayAdd } = await list();
  expect(pieces[0]?.versions).toMatchObject([
    {
      version: 1,
      sha256: hashOf(content),
      bytes: content.length,
      kind: 'png',
      fileName: '现场.png',
      ...said,
    },
  ]);
  expect([lacking.map(({ no }) => no), mayAdd, staged()]).toEqual([['1'], true, 0]);
  const params = { taskId: task, evidenceId: pieces[0]?.id ?? '', version: '1' };
  const address = `${at.url}/tasks/${task}/evidence/${params.evidenceId}/versions/1`;
  const got = await fetch(address, { headers: { authorization: `Bearer ${office.token}` } });
  expect(hashOf(new Uint8Array(await got.arrayBuffer()))).toBe(hashOf(content));
  expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await ask('evidenceFile', { as: stranger, params })).status).toBe(404);
  // Asked again it is answered again, though the upload is gone; another request with the key is refused.
  expect((await add(upload, said, { key: 'once' })).status).toBe(200);
  expect((await add(upload, {}, { key: 'once' })).body.code).toBe('key-reused');
  expect((await list()).pieces).toHaveLength(1);
});

it('goes on where a broken line left it, also in an API that was started anew', async () => {
  const content = photo(4_000_000);
  const { location } = await begin({ length: content.length });
  const again = await startedAnew(at);
  const headers = { authorization: `Bearer ${officer.token}`, 'tus-resumable': '1.0.0' };
  const offsetAt = async (url: string): Promise<number> => {
    const head = await fetch(`${url}/uploads/${idOf(location)}`, { method: 'HEAD', headers });
    return Number(head.headers.get('upload-offset'));
  };
  const part = async (url: string, from: number, to: number): Promise<number> => {
    const answer = await fetch(`${url}/uploads/${idOf(location)}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': `${from}` },
      body: content.subarray(from, to),
    });
    return answer.status;
  };
  expect(await part(at.url, 0, 1_500_000)).toBe(204);
  expect((await add(idOf(location))).body.code).toBe('bad-request');
  expect(await offsetAt(again.url)).toBe(1_500_000);
  expect(await part(again.url, 0, 10)).toBe(409);
  expect(await part(again.url, 1_500_000, content.length)).toBe(204);
  await again.close();
  expect((await add(idOf(location))).status).toBe(200);
  const { pieces } = await list();
  expect(pieces.some(({ versions }) => versions[0]?.sha256 === hashOf(content))).toBe(true);
});

it.each([
  ['nobody', { as: { token: 'x'.repeat(43) } }, [401, 'not-signed-in']],
  ['who may not see the task', { of: randomUUID() }, [404, 'not-found']],
  ['an empty file', { length: 0 }, [422, 'bad-file']],
  ['a file too large', { length: 20_000_001 }, [413, 'too-large']],
  ['a path', { name: '../../etc/passwd.png' }, [422, 'unfit-names']],
  ['a path of Windows', { name: 'c:\\现场.png' }, [422, 'unfit-names']],
  ['a name that turns', { name: 'photo\u202Egnp.exe' }, [422, 'unfit-names']],
  ['a name with an end of line', { name: 'a\r\nSet-Cookie: x.png' }, [422, 'unfit-names']],
  ['a task that is none', { of: 'x' }, [400, 'bad-request']],
  ['a length that is none', { headers: { 'upload-length': '1e9' } }, [400, 'bad-request']],
] as const)('begins nothing for %s', async (_, over, outcome) => {
  const { status, code } = await begin(over);
  expect([status, code]).toEqual(outcome);
});

it('begins nothing for a stranger, and from no foreign page', async () => {
  const { status } = await begin({ as: stranger });
  expect(status).toBe(404);
  const cookie = `duban_session=${officer.token}`;
  const foreign = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'cross-site', 'tus-resumable': '1.0.0', 'upload-length': '5' },
  });
  expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([403, 'cross-site']);
  expect(staged()).toBe(0);
});

it('shows an upload to nobody but whose it is', async () => {
  const content = photo();
  const upload = await send(content);
  const head = await fetch(`${at.url}/uploads/${upload}`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${office.token}`, 'tus-resumable': '1.0.0' },
  });
  expect(head.status).toBe(404);
  expect((await add(upload, {}, { as: office })).body.code).toBe('not-found');
  const gone = await fetch(`${at.url}/uploads/${upload}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${officer.token}`, 'tus-resumable': '1.0.0' },
  });
  expect([gone.status, (await add(upload)).body.code, staged()]).toEqual([204, 'not-found', 0]);
  for (const path of ['..%2f..%2fetc%2fpasswd', '../secret', 'x'])
    expect(
      (await fetch(`${at.url}/uploads/${path}`, { headers: { authorization: `Bearer ${officer.token}` } }))
        .status,
    ).toBe(404);
});

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
it.each([
  ['a program that was renamed', 'a.jpg', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
  ['a drawing with a script', 'a.svg', Buffer.from('<svg onload="alert(1)"/>')],
  ['a page', 'a.txt', Buffer.from('<html><script>alert(1)</script></html>')],
  ['the line of the scanners', 'a.txt', Buffer.from(EICAR)],
  [
    'that line in a film',
    'a.mp4',
    Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), randomBytes(900_000), Buffer.from(EICAR)]),
  ],
  [
    'a text that is none in its middle',
    'a.csv',
    Buffer.concat([Buffer.from('a,b\n'.repeat(30_000)), Buffer.from([0, 1, 2])]),
  ],
])('keeps nothing of %s', async (_, name, content) => {
  const { pieces } = await list();
  const { status, body } = await add(await send(content, name));
  expect([status, body.code]).toEqual([422, 'bad-file']);
  expect((await list()).pieces).toHaveLength(pieces.length);
});

it('supersedes with a reason and keeps what was; withdraws and keeps that, too', async () => {
  const [first, second] = [photo(), photo()];
  await add(await send(first), { measures: ['1'] });
  const { pieces } = await list();
  const piece = pieces.find(({ versions }) => versions[0]?.sha256 === hashOf(first));
  const params = { taskId: task, evidenceId: piece?.id ?? '' };
  expect([piece?.mine, (await list(office)).pieces.some(({ mine }) => mine)]).toEqual([true, false]);
  const supersede = (body: object, as = officer) => ask('supersedeEvidence', { as, params, body });
  const upload = await send(second, '更清楚.png');
  expect((await supersede({ upload, because: ' ' })).body.code).toBe('missing-text');
  expect((await supersede({ upload, because: '更清楚', measures: ['9'] })).body.code).toBe('unknown-measure');
  expect((await supersede({ upload, because: '更清楚', measures: ['1'] })).status).toBe(200);
  expect((await add(await send(second))).body.code).toBe('already-attached');
  const now = (await list()).pieces.find(({ id }) => id === params.evidenceId);
  expect(now?.versions).toMatchObject([
    { sha256: hashOf(first), because: null },
    { sha256: hashOf(second), because: '更清楚', version: 2 },
  ]);
  const old = await ask('evidenceFile', { as: officer, params: { ...params, version: '1' } });
  expect(old.status).toBe(200);
  const withdraw = (as: Resident) => ask('withdrawEvidence', { as, params, body: { because: '拍错' } });
  expect((await withdraw(office)).body.code).toBe('not-authorised');
  expect((await withdraw(officer)).status).toBe(200);
  expect((await withdraw(officer)).body.code).toBe('wrong-state');
  const { pieces: after, lacking } = await list();
  expect(after.find(({ id }) => id === params.evidenceId)?.withdrawn).toMatchObject({ because: '拍错' });
  expect(lacking.map(({ no }) => no)).toEqual(['1']);
});

it('says so where nobody has said where evidence is kept', async () => {
  const { DUBAN_FILES: _, ...environment } = at.environment;
  const without = await startedAnew({ environment });
  const shown = await clientOf(without.url)('taskEvidence', { as: officer, params: { taskId: task } });
  expect([shown.status, shown.body['mayAdd']]).toEqual([200, false]);
  const headers = {
    authorization: `Bearer ${officer.token}`,
    'tus-resumable': '1.0.0',
    'upload-length': '5',
  };
  const begun = await fetch(`${without.url}/uploads`, { method: 'POST', headers });
  expect([begun.status, ((await begun.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
  await without.close();
});
