import { verifyLedger } from '@duban/verifier';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedImportedPlan, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let units: Units;
let office: Resident;
let officer: Resident;
let sibling: Resident;
let taskId: string;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const { house } = at;
  units = await seedUnits(house);
  office = await settle(house, 'office', { post: 'office-officer', unit: units.office });
  officer = await settle(house, 'lead', { post: 'unit-officer', unit: units.lead });
  sibling = await settle(house, 'sibling', { post: 'unit-officer', unit: units.sibling });
  await seedImportedPlan(house, { name: '整改方案' });
  for (const ref of ['1', '2', '3']) await seedTask(house, units, ref);
  const { body } = await ask('listTasks', { as: officer });
  taskId = (body.tasks as readonly { id: string; ref: string }[]).find(({ ref }) => ref === '2')?.id ?? '';
});
afterAll(() => at.close());

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
