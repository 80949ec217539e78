import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePlan, writeSamplePlan } from '@duban/documents';
import { folderStore, inTenant, sweepContents } from '@duban/persistence';
import { clientOf, type Client, type Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits } from '../testing/seed';
import { dist, openSpecHouse, startedAnew, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(90_000);

let at: SpecHouse;
let ask: Client;
let folder: string;
let officer: Resident;
let stranger: Resident;
let taskId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-evidence-'));
  at = await openSpecHouse({ environment: { DUBAN_FILES: folder } });
  ask = clientOf(at.url);
  const units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit: units.lead });
  stranger = await settle(at.house, 'stranger', { post: 'unit-officer', unit: units.sibling });
  taskId = await seedTask(at.house, units, '1');
});
afterAll(async () => {
  await at?.close();
  await rm(folder, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const png = (): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), randomBytes(5_000)]);

/** In one piece; the name of the upload. */
async function sent(content: Uint8Array, fileName: string): Promise<string> {
  const response = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${officer.token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64(fileName)},task ${base64(taskId)}`,
    },
    body: Buffer.from(content),
  });
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}
const add = (upload: string, key?: string): Promise<Got> =>
  ask('addEvidence', { as: officer, params: { taskId }, body: { upload }, ...(key && { key }) });
const pieces = async (): Promise<readonly { id: string; versions: { sha256: string }[] }[]> => {
  const { body } = await ask('taskEvidence', { as: officer, params: { taskId } });
  return body['pieces'] as { id: string; versions: { sha256: string }[] }[];
};
const store = () => folderStore(folder);
const kept = (content: Uint8Array): Promise<boolean> => store().has(at.house.tenant.id, hashOf(content));
const sweep = (): Promise<number> =>
  sweepContents({ db: at.house.db, tenant: at.house.tenant.id, store: store() });
const inHouse = <T>(work: Parameters<typeof inTenant<T>>[2]): Promise<T> =>
  inTenant(at.house.db, at.house.tenant.id, work);
const aged = (sha256: string): Promise<number> =>
  inHouse((tx) =>
    tx.change(`update stored_content set kept_at = now() - interval '25 hours' where sha256 = $1`, [sha256]),
  );

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The API as production runs it, in a process of its own over the same database and folder. */
async function mortalApi(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const port = await freePort();
  const env = Object.fromEntries(
    Object.entries(at.environment).map(([name, value]) => [name, String(value)]),
  );
  const child = fork(join(dist(), 'api', 'main.cjs'), [], {
    env: { PATH: process.env.PATH ?? '', ...env, DUBAN_PORT: `${port}`, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}/api`, process: child };
}

/** Kills an API when the content is kept and its fact is not: what is about to record waits for the task, which stands still. */
async function killedBetween(content: Uint8Array, upload: string, key: string): Promise<void> {
  const api = await mortalApi();
  await inHouse(async (tx) => {
    const held = await tx.query('select from aggregate_head where aggregate = $1 for update', [
      `task/${taskId}`,
    ]);
    expect(held).toHaveLength(1);
    const asked = fetch(`${api.url}/tasks/${taskId}/evidence`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${officer.token}`, 'content-type': 'application/json' },
        'idempotency-key': key,
      },
      body: JSON.stringify({ upload }),
    }).then(
      () => 'answered',
      () => 'cut off',
    );
    await eventually(async () => ((await kept(content)) ? true : null));
    api.process.kill('SIGKILL');
    expect(await asked).toBe('cut off');
  });
}

it('records nothing of what was kept when its API was killed, and all of it when it is asked for again', async () => {
  const content = png();
  const upload = await sent(content, '现场.png');
  await killedBetween(content, upload, 'killed');
  expect([await pieces(), await kept(content)]).toEqual([[], true]);
  const again = await add(upload, 'killed');
  expect([
    again.status,
    (await pieces()).map(({ versions }) => versions.map(({ sha256 }) => sha256)),
  ]).toEqual([200, [[hashOf(content)]]]);
  await aged(hashOf(content));
  expect([await sweep(), await kept(content)]).toEqual([0, true]);
});

it('sweeps within a day what was kept for nobody, with the upload that it came from', async () => {
  const content = png();
  const upload = await sent(content, '没有登记.png');
  await killedBetween(content, upload, 'not-asked-again');
  expect(await sweep()).toBe(0);
  await aged(hashOf(content));
  expect([await sweep(), await kept(content)]).toEqual([1, false]);
  // A fact that comes too late finds it kept anew, from the upload that is still there.
  expect((await add(upload, 'not-asked-again')).status).toBe(200);
  expect(await kept(content)).toBe(true);
});

it('sweeps an upload that nobody recorded within a day, and none that is younger', async () => {
  const [old, young] = [await sent(png(), '旧.png'), await sent(png(), '新.png')];
  const described = join(folder, 'uploads', `${old}.json`);
  const info = JSON.parse(readFileSync(described, 'utf8')) as object;
  const creation_date = new Date(Date.now() - 25 * 3_600_000).toISOString();
  writeFileSync(described, JSON.stringify({ ...info, creation_date }));
  const again = await startedAnew(at);
  const left = (): readonly string[] =>
    readdirSync(join(folder, 'uploads')).filter((name) => name.startsWith(old));
  await eventually(async () => (left().length === 0 ? true : null));
  await again.close();
  expect((await add(young)).status).toBe(200);
});

it('shows pictures as pictures that can do nothing, and workbooks as texts, to whoever sees the task', async () => {
  const picture = png();
  const workbook = await writeSamplePlan(samplePlan({ firstYear: 2026 }));
  for (const [content, name] of [
    [picture, '图.png'],
    [workbook, '台账.xlsx'],
  ] as const)
    expect((await add(await sent(content, name))).status).toBe(200);
  const idOf = async (content: Uint8Array): Promise<string> =>
    (await pieces()).find(({ versions }) => versions[0]?.sha256 === hashOf(content))?.id ?? '';
  const of = async (content: Uint8Array) => ({ taskId, evidenceId: await idOf(content), version: '1' });
  const address = `${at.url}/tasks/${taskId}/evidence/${await idOf(picture)}/versions/1/picture`;
  const { headers } = await fetch(address, { headers: { authorization: `Bearer ${officer.token}` } });
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('content-disposition')).toMatch(/^inline/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
  const { body } = await ask('evidenceSheets', { as: officer, params: await of(workbook) });
  expect(JSON.stringify(body['sheets'])).toContain('东港区老街雨污混接');
  const refused = await ask('evidencePicture', { as: officer, params: await of(workbook) });
  expect([refused.status, refused.body.code]).toEqual([422, 'bad-file']);
  expect((await ask('evidenceSheets', { as: officer, params: await of(picture) })).status).toBe(422);
  for (const name of ['evidencePicture', 'evidenceSheets'] as const)
    expect((await ask(name, { as: stranger, params: await of(picture) })).status).toBe(404);
});
