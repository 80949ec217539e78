import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDossier, type DossierVerdict, type Manifest } from '@duban/verifier';
import fc from 'fast-check';
import { hashing } from '../ledger/platform-hashing';
import { draftedLetter } from '../testing/drafted-letter';
import { eventually } from '../testing/engine';
import { PASSWORD } from '../testing/residents';
import { seedTask } from '../testing/seed';
import { seedPublicity } from '../testing/seed-periods';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { startedAnew } from '../testing/spec-house';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

let at: WorkingHouse;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-dossier-'));
  at = await openWorkingHouse(
    {
      director: ['office-director', 'office'],
      keeper: ['office-officer', 'office'],
      officer: ['unit-officer', 'lead'],
      secretary: ['party-secretary', 'party'],
      stranger: ['unit-officer', 'sibling'],
    },
    { DUBAN_FILES: folder },
  );
});
afterAll(async () => {
  await at?.close();
  await rm(folder, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const png = (bytes = 5_000): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), randomBytes(bytes)]);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function uploaded(taskId: string, fileName: string, content: Buffer): Promise<string> {
  const response = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${at.named('officer').token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64(fileName)},task ${base64(taskId)}`,
    },
    body: new Uint8Array(content),
  });
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

/** The ids of its evidence after one more piece. */
async function brought(taskId: string, fileName: string, content = png()): Promise<readonly string[]> {
  const body = { upload: await uploaded(taskId, fileName, content) };
  const got = await at.ask('addEvidence', { as: at.named('officer'), params: { taskId }, body });
  expect([got.status, got.body.code]).toEqual([200, undefined]);
  return (got.body['pieces'] as readonly { id: string }[]).map(({ id }) => id);
}

const asked = (taskId: string, as: string, url = at.url): Promise<Response> =>
  fetch(`${url}/tasks/${taskId}/dossier`, {
    headers: { authorization: `Bearer ${at.named(as).token}` },
  });
async function dossier(taskId: string, as = 'keeper', url = at.url): Promise<Buffer> {
  const response = await asked(taskId, as, url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
const refusal = async (taskId: string, as = 'keeper'): Promise<unknown> => {
  const response = await asked(taskId, as);
  return [response.status, ((await response.json()) as { code: string }).code];
};

const verdictOf = (bytes: Uint8Array): Promise<DossierVerdict> =>
  verifyDossier(
    { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) },
    { hashing },
  );
/** It stands first, and nothing is compressed. */
function manifestIn(bytes: Buffer): Manifest {
  const from = bytes.indexOf('{"algorithm"');
  const line = bytes.subarray(from, bytes.indexOf('}\n', from) + 1).toString('utf8');
  return (JSON.parse(line) as { manifest: Manifest }).manifest;
}
const pathsIn = (bytes: Buffer): readonly string[] => manifestIn(bytes).files.map(({ path }) => path);

async function signs(taskId: string, name: string, proof: object): Promise<void> {
  const body = { type: 'approve', textHash: SIGNED_TEXT, opinion: '同意', proof };
  const signed = await at.ask('actOnSigning', { as: at.named(name), params: { taskId }, body });
  expect([signed.status, signed.body.code]).toEqual([200, undefined]);
}

/** A task with evidence of every kind: two of one name, one superseded, one withdrawn, one that Windows takes for a device. */
async function proven(ref: string): Promise<string> {
  const taskId = await seedTask(at.house, at.units, ref, {
    later: [{ type: 'TaskReceived', data: { unit: at.units.lead.id } }],
  });
  await brought(taskId, '排口.png');
  await brought(taskId, '排口.png');
  const before = await brought(taskId, 'CON.png');
  const [evidenceId = '', other = ''] = before;
  const as = at.named('officer');
  const body = { upload: await uploaded(taskId, '排口（新）.png', png()), because: '补拍' };
  const params = { taskId, evidenceId };
  expect((await at.ask('supersedeEvidence', { as, params, body })).status).toBe(200);
  const withdrawn = { params: { taskId, evidenceId: other }, body: { because: '传错了' } };
  expect((await at.ask('withdrawEvidence', { as, ...withdrawn })).status).toBe(200);
  // The task is told of it a moment later, and its record goes on until then.
  await eventually(async () => {
    const { body: record } = await at.ask('taskRecord', { as, params: { taskId } });
    const noted = (record['facts'] as readonly { type: string }[]).filter(
      ({ type }) => type === 'EvidenceNoted',
    );
    return noted.length === 5 ? true : null;
  });
  return taskId;
}

it('holds every version of evidence with what became of it, twice of the same bytes, and verifies', async () => {
  const taskId = await proven('1');
  const bytes = await dossier(taskId);
  // Another API than that which has read all of this before.
  const other = await startedAnew(at);
  const again = await dossier(taskId, 'keeper', other.url);
  await other.close();
  expect(hashOf(again)).toBe(hashOf(bytes));
  expect(await verdictOf(bytes)).toMatchObject({ ok: true, broken: [], task: taskId, extent: 'whole' });
  const { files, rights } = manifestIn(bytes);
  expect(rights).toBeNull();
  expect(files.slice(0, 3).map(({ path }) => path)).toEqual(['目录.html', '时间线.html', 'ledger.jsonl']);
  const evidence = files.filter(({ path }) => path.startsWith('证据/'));
  expect(evidence.map(({ state }) => state).sort()).toEqual([
    'in-force',
    'in-force',
    'superseded',
    'withdrawn',
  ]);
  expect(new Set(evidence.map(({ path }) => path)).size).toBe(4);
  expect(evidence.every(({ recorded }) => recorded?.aggregate.startsWith('evidence/'))).toBe(true);
  expect(evidence.map(({ path }) => path).join('\n')).toMatch(/（已被替换） (排口|CON)/);
  const law = files.filter(({ path }) => path.startsWith('规则/'));
  expect(law.map(({ recorded }) => recorded?.aggregate ?? null)).toEqual([null, `task/${taskId}`]);
});

it('holds each signature with its statement as the ledger names it', async () => {
  const taskId = await seedSigning(at.house, at.units, { ref: '2' });
  const proof = { method: 'password', password: PASSWORD };
  await signs(taskId, 'secretary', proof);
  const bytes = await dossier(taskId);
  expect(await verdictOf(bytes)).toMatchObject({ ok: true });
  const statement = manifestIn(bytes).files.find(({ path }) => path.endsWith('签署内容.json'));
  expect(statement).toMatchObject({ path: '签署/签署001 签署内容.json', recorded: { sequence: 9 } });
  expect(pathsIn(bytes)).toContain('签署/签署一览.html');
  expect(bytes.includes('不证明密码只有本人知道')).toBe(true);
});

it('holds what a signature on paper was proved by, and marks the signature once it was withdrawn', async () => {
  const methods = { 'party-secretary': ['scan'] } as const;
  const urgeEvery = { n: 1, unit: 'workdays', firstDayCounts: false } as const;
  const taskId = await seedSigning(at.house, at.units, {
    ref: '10',
    signing: { higher: [], urgeEvery, methods },
  });
  const as = at.named('secretary');
  const sent = { as, params: { taskId }, query: { file: '签署件.pdf' }, body: Buffer.from('%PDF-1.7\n% 签') };
  const { body } = await at.ask('sendScan', sent);
  await signs(taskId, 'secretary', { method: 'scan', scan: String(body['sha256']) });
  const counting = await dossier(taskId);
  expect(await verdictOf(counting)).toMatchObject({ ok: true });
  const proof = manifestIn(counting).files.find(({ path }) => path === '签署/签署001 签署证明.pdf');
  expect(proof).toMatchObject({ sha256: body['sha256'], recorded: { aggregate: `task/${taskId}` } });
  expect(counting.includes('已失效')).toBe(false);
  const withdraw = { type: 'withdraw', act: '1' };
  expect((await at.ask('actOnSigning', { as, params: { taskId }, body: withdraw })).status).toBe(200);
  const lapsed = await dossier(taskId);
  expect(await verdictOf(lapsed)).toMatchObject({ ok: true });
  expect(lapsed.includes('已失效')).toBe(true);
});

it('is a part for whoever may not see all, by their posts and by no name', async () => {
  const taskId = await seedTask(at.house, at.units, '3', {
    later: [{ type: 'TaskReceived', data: { unit: at.units.lead.id } }],
  });
  await draftedLetter(at, taskId);
  const [all, part] = [await dossier(taskId), await dossier(taskId, 'officer')];
  expect(await verdictOf(all)).toMatchObject({ ok: true, extent: 'whole' });
  expect(pathsIn(all).some((path) => /^文书\/函件001 .*草稿.*\.docx$/.test(path))).toBe(true);
  expect(await verdictOf(part)).toMatchObject({ ok: true, extent: 'part' });
  expect(manifestIn(part).rights).toEqual([{ post: 'unit-officer', unit: at.units.lead.id }]);
  expect(pathsIn(part).some((path) => path.includes('函件'))).toBe(false);
  expect(part.includes('"letter/')).toBe(false);
});

it('holds the notice, its clock and the words of objections for those who read them', async () => {
  const { id: taskId } = await seedPublicity(at.house, at.units, '4');
  const body = { text: '排口仍在冒泡', contact: '13800000000' };
  const params = { tenant: 'main', noticeId: taskId };
  expect((await at.ask('makeObjection', { params, body })).status).toBe(200);
  const [all, part] = [await dossier(taskId), await dossier(taskId, 'officer')];
  for (const [bytes, extent] of [
    [all, 'whole'],
    [part, 'part'],
  ] as const) {
    expect(await verdictOf(bytes)).toMatchObject({ ok: true, extent });
    expect(pathsIn(bytes)).toEqual(
      expect.arrayContaining(['文书/公示.docx', '计时/计时账户.html', '异议/异议与答复.html']),
    );
    expect(bytes.includes('13800000000')).toBe(false);
  }
  expect([all.includes('排口仍在冒泡'), part.includes('排口仍在冒泡')]).toEqual([true, false]);
});

it('is nobody else’s, and of nothing that there is not', async () => {
  const taskId = await seedTask(at.house, at.units, '5');
  const foreign = await seedTask(at.house, at.units, '6', { tenant: at.other.id });
  expect(await refusal(taskId, 'stranger')).toEqual([404, 'not-found']);
  expect(await refusal(foreign)).toEqual([404, 'not-found']);
  expect(await refusal('8c1f6c0e-0000-4000-8000-000000000000')).toEqual([404, 'not-found']);
  expect(await refusal('07')).toEqual([400, 'bad-request']);
  expect((await fetch(`${at.url}/tasks/${taskId}/dossier`)).status).toBe(401);
});

const placeOf = (sha256: string): string =>
  join(folder, at.house.tenant.id, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

it('is refused as a whole where the store has lost a content, or has another one', async () => {
  const taskId = await seedTask(at.house, at.units, '7');
  const [one, other] = [png(), png()];
  await brought(taskId, '一.png', one);
  await brought(taskId, '二.png', other);
  chmodSync(placeOf(hashOf(one)), 0o600);
  writeFileSync(placeOf(hashOf(one)), png());
  expect(await refusal(taskId)).toEqual([500, 'content-altered']);
  rmSync(placeOf(hashOf(one)));
  const response = await asked(taskId, 'keeper');
  const { code, because } = (await response.json()) as { code: string; because: { zh: string } };
  expect([response.status, code]).toEqual([500, 'content-lost']);
  expect(because.zh).toContain('一.png');
});

it('lets go of every file where its reader breaks off', async () => {
  const taskId = await seedTask(at.house, at.units, '8');
  await brought(taskId, '大.png', png(8_000_000));
  const abort = new AbortController();
  const response = await fetch(`${at.url}/tasks/${taskId}/dossier`, {
    headers: { authorization: `Bearer ${at.named('keeper').token}` },
    signal: abort.signal,
  });
  await response.body?.getReader().read();
  abort.abort();
  const open = (): readonly string[] =>
    readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return [];
      }
    });
  await eventually(async () => (open().some((path) => path.startsWith(folder)) ? null : true));
  expect(await verdictOf(await dossier(taskId))).toMatchObject({ ok: true });
});

it('is found to be tampered with, wherever a bit is another, 150 times of 150', async () => {
  const bytes = await dossier(await proven('9'));
  const regions = manifestIn(bytes).files.map(({ path, bytes: length }) => ({
    ...{ path, length },
    from: contentAt(bytes, path),
  }));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (index, bit) => {
      const tampered = new Uint8Array(bytes);
      tampered[index] = (tampered[index] as number) ^ (1 << bit);
      const { ok, broken, foreign } = await verdictOf(tampered);
      expect(ok).toBe(false);
      const inside = regions.find(({ from, length }) => index >= from && index < from + length);
      if (inside) expect(broken[0]?.path.startsWith(inside.path)).toBe(true);
      else expect(broken.length > 0 || foreign !== null).toBe(true);
    }),
    { numRuns: 150 },
  );
});

const HEADER = 'PK\u0003\u0004';

/** Behind its header and its name; nothing is compressed. */
function contentAt(bytes: Buffer, path: string): number {
  for (let at = bytes.indexOf(HEADER); at >= 0; at = bytes.indexOf(HEADER, at + 4)) {
    const [name, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const end = at + 30 + name;
    if (bytes.subarray(at + 30, end).toString('utf8') === path) return end + extra;
  }
  throw new Error(`there is no file ${path}`);
}
