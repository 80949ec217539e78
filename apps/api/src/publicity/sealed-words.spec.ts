import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { canonicalText } from '@duban/domain';
import { close, connect, dumpReadModel, rebuildReadModel } from '@duban/persistence';
import { SAMPLE_SEAL_KEY } from '@duban/persistence/testing/seal-keys';
import { assess } from '@duban/rules';
import { pino } from 'pino';
import { createApi } from '../create-api';
import { openHouse } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { seedPublicity } from '../testing/seed-periods';
import { startedAnew } from '../testing/spec-house';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

const SAID = { text: '我是老王，住河边七号', contact: '13911112222' };
const READABLE = /老王|河边七号|13911112222/;

let at: WorkingHouse;
const folder = mkdtempSync(join(tmpdir(), 'duban-sealed-'));
beforeAll(async () => {
  at = await openWorkingHouse({ officer: ['office-officer', 'office'], lead: ['unit-officer', 'lead'] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await at?.close();
});

function keyFile(...keys: readonly string[]): string {
  const file = join(folder, `${randomBytes(4).toString('hex')}.txt`);
  writeFileSync(file, keys.join('\n'), { mode: 0o600 });
  return file;
}
const newKey = (): string => randomBytes(32).toString('base64');
const objects = (noticeId: string, body: object, ask: Client = at.ask): Promise<Got> =>
  ask('makeObjection', { params: { tenant: 'main', noticeId }, body });
const read = (taskId: string, ask: Client = at.ask): Promise<Got> =>
  ask('taskObjections', { as: at.named('officer'), params: { taskId } });

/** Every row of every table, as text; and what the engine's histories hold is sealed as a whole. */
async function wholeDatabase(): Promise<string> {
  const root = await connect(at.database.superUrl, { poolSize: 1 });
  const tables = await root.source.query<{ name: string }[]>(
    `select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables`,
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(...(await root.source.query<{ row: string }[]>(`select t::text as row from ${name} t`)));
  await close(root);
  expect(tables.length).toBeGreaterThan(40);
  return rows.map(({ row }) => row).join('\n');
}

it('writes words and contact readable into no table, no log, no export and no public page, and rebuilds without them', async () => {
  const { id } = await seedPublicity(at.house, at.units, 'S1');
  const lines: string[] = [];
  const stream = new PassThrough().on('data', (line: Buffer) => lines.push(line.toString()));
  const app = await createApi(at.house, pino({ level: 'trace' }, stream));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const ask = clientOf(`http://127.0.0.1:${port}/api`);
  expect((await objects(id, SAID, ask)).status).toBe(200);
  expect((await objects(id, { ...SAID, text: '' }, ask)).status).toBe(422);
  expect((await read(id, ask)).body).toMatchObject({ objections: [SAID] });
  await app.close();
  expect(lines.join('')).toContain('makeObjection');
  const as = at.named('officer');
  const exported = await at.ask('exportTaskLedger', { as, params: { taskId: id } });
  expect(exported.text).toContain('ObjectionReceived');
  const record = await at.ask('taskRecord', { as, params: { taskId: id } });
  const shown = await at.ask('publicNotice', { params: { tenant: 'main', noticeId: id } });
  const database = await wholeDatabase();
  expect(database).toContain(`v1.${at.house.sealer.keyId}.`);
  for (const text of [lines.join(''), exported.text, record.text, shown.text, database])
    expect(text).not.toMatch(READABLE);
  // Nor a hash of what was sent: all numbers of telephones are tried in no time.
  const params = { tenant: 'main', noticeId: id };
  const plain = createHash('sha256').update(canonicalText(['makeObjection', params, {}]));
  expect(database).not.toContain(plain.update(canonicalText(SAID)).digest('hex'));

  const before = await dumpReadModel(at.owner, at.house.tenant.id);
  await rebuildReadModel(at.owner, at.house.tenant.id, {
    assess,
    calendar: await at.house.calendars.of(at.house.tenant.id),
  });
  expect(await dumpReadModel(at.owner, at.house.tenant.id)).toBe(before);
});

it('goes on with another key, and reads what the one before has sealed', async () => {
  const { id } = await seedPublicity(at.house, at.units, 'S2');
  await objects(id, SAID);
  const environment = { ...at.environment, DUBAN_SEAL_KEYS: keyFile(SAMPLE_SEAL_KEY, newKey()) };
  const anew = await startedAnew({ environment });
  const ask = clientOf(anew.url);
  expect((await objects(id, { text: '换钥匙以后' }, ask)).status).toBe(200);
  const texts = (await read(id, ask)).body.objections as readonly { text: string }[];
  expect(texts.map(({ text }) => text).sort()).toEqual([SAID.text, '换钥匙以后'].sort());
  expect(anew.house.sealer.keyId).not.toBe(at.house.sealer.keyId);
  // The other API does not have that key yet: it says so, answers nothing that it cannot read, and loses nothing.
  const [{ id: objectionId }] = (await read(id, ask)).body.objections as [{ id: string }];
  for (const got of [
    await read(id),
    await at.ask('taskDossier', { as: at.named('officer'), params: { taskId: id } }),
    await at.ask('answerObjection', {
      ...{ as: at.named('officer'), params: { taskId: id, objectionId } },
      body: { text: '不成立', upheld: false },
    }),
  ])
    expect(got).toMatchObject({ status: 409, body: { code: 'sealed-unreadable' } });
  expect((await read(id, ask)).body).toMatchObject({ objections: [{ answer: null }, { answer: null }] });
  const asLead = { as: at.named('lead'), params: { taskId: id } };
  expect(await at.ask('taskObjections', asLead)).toMatchObject({
    ...{ status: 200, body: { objections: [{ text: null, contact: null }, { text: null }] } },
  });
  await anew.close();
  // Nor is it started again without it.
  await expect(openHouse(at.environment, at.house.files)).rejects.toThrow(/^seal-key-lost: .*密钥.* \/ /);
});

it.each([
  ['no file', () => undefined, 'no-seal-keys'],
  ['a file that is away', () => join(folder, 'nowhere'), 'seal-keys-away'],
  ['a file with something else in it', () => keyFile('password'), 'bad-seal-keys'],
  ['the key of another office', () => keyFile(newKey()), 'seal-key-lost'],
])('is not started with %s while there is something to open', async (_what, file, code) => {
  const path = file();
  const { DUBAN_SEAL_KEYS: _, ...others } = at.environment;
  const environment = path === undefined ? others : { ...others, DUBAN_SEAL_KEYS: path };
  const refused = openHouse(environment, at.house.files);
  await expect(refused).rejects.toThrow(new RegExp(`^${code}: .*[一-鿿].* / [a-z]`));
});

it('says which objections cannot be read where rows were exchanged, and shows none in the place of another', async () => {
  const { id } = await seedPublicity(at.house, at.units, 'S3');
  const both = [await objects(id, SAID), await objects(id, { text: '别的' })];
  const root = await connect(at.database.superUrl, { poolSize: 1 });
  const rows = await root.source.query<{ id: string }[]>('select id from objection_row where task_id = $1', [
    id,
  ]);
  const ids = rows.map((row) => row.id);
  await root.source.query(`set session_replication_role = replica`);
  await root.source.query(
    `update objection_words as one set text = other.text, contact = other.contact from objection_words as other
      where one.objection_id = any($1) and other.objection_id = any($1) and one.objection_id <> other.objection_id`,
    [ids],
  );
  await close(root);
  const got = await read(id);
  expect(got).toMatchObject({ status: 409, body: { code: 'sealed-unreadable' } });
  for (const { body } of both) expect(got.body.because?.zh).toContain(String(body.number));
  expect(got.text).not.toMatch(READABLE);
});
