import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { inTenant, makeNextRoot } from '@duban/persistence';
import { writePast } from '@duban/persistence/testing/past';
import { sampleSigner } from '@duban/persistence/testing/signer';
import { hashingInScript, readKey, verifyLedger, type TrustedKey } from '@duban/verifier';
import { todayOf } from '../house';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedImportedPlan, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let folder: string;
let ask: Client;
let units: Units;
let office: Resident;
let officer: Resident;
let sibling: Resident;
let planId: string;
let taskId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-evidence-'));
  at = await openSpecHouse({ environment: { DUBAN_FILES: folder } });
  ask = clientOf(at.url);
  const { house } = at;
  units = await seedUnits(house);
  office = await settle(house, 'office', { post: 'office-officer', unit: units.office });
  officer = await settle(house, 'lead', { post: 'unit-officer', unit: units.lead });
  sibling = await settle(house, 'sibling', { post: 'unit-officer', unit: units.sibling });
  planId = await seedImportedPlan(house, { name: '整改方案' });
  for (const ref of ['1', '2', '3']) await seedTask(house, units, ref);
  const { body } = await ask('listTasks', { as: officer });
  taskId = (body.tasks as readonly { id: string; ref: string }[]).find(({ ref }) => ref === '2')?.id ?? '';
});
afterAll(async () => {
  await at?.close();
  await rm(folder, { recursive: true, force: true });
});

const verdictOf = (text: string) => verifyLedger([new TextEncoder().encode(text)]);
const chainsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/"aggregate":"([^"]+)"/g)].map(([, name]) => name ?? '')),
];

it('gives the whole ledger as a file that whoever has it can verify', async () => {
  const { status, text, headers } = await ask('exportLedger', { as: office });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/x-ndjson');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''ledger-.+\.jsonl$/);
  const verdict = await verdictOf(text);
  expect(verdict).toMatchObject({ ok: true, tenant: at.house.tenant.id, scope: 'whole', broken: [] });
  expect(verdict.events).toBe(text.trimEnd().split('\n').length - 2);
  expect(chainsIn(text).filter((name) => name.startsWith('task/'))).toHaveLength(3);
});

it('gives of one task its own chains and no others, to whoever may see it', async () => {
  const { text } = await ask('exportTaskLedger', { as: officer, params: { taskId } });
  expect(chainsIn(text)).toEqual([`task/${taskId}`]);
  expect(await verdictOf(text)).toMatchObject({ ok: true, chains: 1, scope: `task/${taskId}` });
  expect((await ask('exportTaskLedger', { as: sibling, params: { taskId } })).status).toBe(404);
});

it('says what a verifier finds of it once a character is another one', async () => {
  const { text } = await ask('exportTaskLedger', { as: officer, params: { taskId } });
  const { ok, broken } = await verdictOf(text.replace('"cycle":1', '"cycle":2'));
  expect(ok).toBe(false);
  expect(broken).toMatchObject([{ line: 2, aggregate: `task/${taskId}`, sequence: 1, kind: 'hash' }]);
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Brought by the lead unit, in one piece. */
async function brought(): Promise<void> {
  const content = Buffer.from('%PDF-1.7\n% 监测报告');
  const response = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${officer.token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64('监测报告.pdf')},task ${base64(taskId)}`,
    },
    body: content,
  });
  const upload = response.headers.get('location')?.split('/').at(-1) ?? '';
  const { status } = await ask('addEvidence', { as: officer, params: { taskId }, body: { upload } });
  expect(status).toBe(200);
}

async function covertVisit(): Promise<string> {
  const on = todayOf(at.house);
  const what = { planId, kind: 'covert', purpose: '排口封堵情况', from: on, to: on };
  const body = { ...what, visitors: ['整改办 甲'], tasks: [taskId] };
  const { status, body: visit } = await ask('planVisit', { as: office, body });
  expect(status).toBe(200);
  return visit.id as string;
}

it('gives with a task what proves it and what was found of it, and no covert visit that found nothing yet', async () => {
  await brought();
  const [visitId, secret] = [await covertVisit(), await covertVisit()];
  const finding = { taskId, state: 'behind', text: '排口仍在排水' };
  const { status } = await ask('recordFinding', { as: office, params: { visitId }, body: finding });
  expect(status).toBe(200);
  const { body } = await ask('taskEvidence', { as: officer, params: { taskId } });
  const [piece] = body.pieces as readonly { id: string }[];
  for (const as of [officer, office]) {
    const { text } = await ask('exportTaskLedger', { as, params: { taskId } });
    const chains = [`evidence/${piece?.id}`, `finding/${visitId}/${taskId}`, `task/${taskId}`];
    expect(chainsIn(text)).toEqual(chains);
    expect(text).not.toContain(secret);
    expect(await verdictOf(text)).toMatchObject({ ok: true, chains: 3, scope: `task/${taskId}` });
  }
});

describe('once months are signed', () => {
  const signer = sampleSigner();
  const reading = readKey(signer.publicKey, hashingInScript);
  const keys: readonly TrustedKey[] = reading.ok ? [reading.key] : [];
  const evidence = `evidence/${randomUUID()}`;
  const trusting = (text: string) => verifyLedger([new TextEncoder().encode(text)], { keys });
  const exported = async (): Promise<string> =>
    (await ask('exportTaskLedger', { as: officer, params: { taskId } })).text;

  beforeAll(async () => {
    const { owner, house } = at;
    const recordedAt = '2026-09-03T08:00:00.000Z';
    await writePast(owner, house.tenant.id, [
      { aggregate: evidence, sequence: 1, recordedAt },
      ...['another', 'one-more'].map((name) => ({ aggregate: `task/${name}`, sequence: 1, recordedAt })),
    ]);
    await inTenant(owner, house.tenant.id, (tx) =>
      tx.change(
        `insert into evidence_row (id, version, task_id, cycle, plan_id, unit, versions, contents)
         values ($1, 1, $2, 1, $2, $2, '[]', '{}')`,
        [evidence.split('/')[1], taskId],
      ),
    );
    while ((await makeNextRoot(house.db, house.tenant.id, signer)).outcome !== 'none-due');
  });

  it('proves of one task that its chains are under the last root, without the chains of others', async () => {
    const text = await exported();
    expect(chainsIn(text)).toEqual(expect.arrayContaining([evidence, `task/${taskId}`]));
    expect(text.match(/"proof":/g)).toHaveLength(1);
    const { roots, ...verdict } = await trusting(text);
    expect(verdict).toMatchObject({ ok: true, key: 'trusted', broken: [] });
    expect(verdict.chains).toBe(chainsIn(text).length);
    expect(roots).toBe(2);
    expect(verdict.unsealed).toBe(verdict.events - 1);
    expect((await trusting((await ask('exportLedger', { as: office })).text)).ok).toBe(true);
  });

  it('no longer proves it once the ledger itself is another one', async () => {
    await inTenant(at.owner, at.house.tenant.id, async (tx) => {
      await tx.query('alter table ledger_event disable trigger user');
      await tx.change(
        `update ledger_event set text = replace(text, '2026-01-01', '2026-01-02') where aggregate = $1`,
        [evidence],
      );
      await tx.change(
        `update ledger_event set hash = encode(sha256(convert_to(text, 'UTF8')), 'hex') where aggregate = $1`,
        [evidence],
      );
      await tx.query('alter table ledger_event enable trigger user');
    });
    const { ok, broken } = await trusting(await exported());
    expect(ok).toBe(false);
    expect(broken).toMatchObject([{ kind: 'root', aggregate: evidence }]);
  });
});
