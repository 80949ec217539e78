import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dutyPeriod, rootMonthOf, type Day, type TaskEvent } from '@duban/domain';
import { claimOutbox, keptRoots, makeNextRoot } from '@duban/persistence';
import { writePast } from '@duban/persistence/testing/past';
import { sampleSigner } from '@duban/persistence/testing/signer';
import { todayOf } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedImportedPlan, seedTask, seedUnits, type Units } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

jest.setTimeout(60_000);

let at: SpecHouse;
let ask: Client;
let units: Units;
let planId: string;
let closed: readonly string[];
let running: string;
const folder = mkdtempSync(join(tmpdir(), 'duban-look-back-'));
const people: Record<string, Resident> = {};
const terms = { every: 'quarterly', percent: 20 } as const;
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const outcome = ({ status, body }: Got) => body.code ?? status;

beforeAll(async () => {
  at = await openSpecHouse({
    environment: { DUBAN_FILES: join(folder, 'kept'), DUBAN_UPLOADS: join(folder, 'uploads') },
  });
  const { house, url } = at;
  ask = clientOf(url);
  units = await seedUnits(house);
  const named = { officer: 'office-officer', director: 'office-director' } as const;
  for (const [name, post] of Object.entries(named))
    people[name] = await settle(house, name, { post, unit: units.office });
  people.principal = await settle(house, 'principal', { post: 'unit-principal', unit: units.lead });
  planId = await seedImportedPlan(house);
  const { from } = dutyPeriod({ ...terms, all: false }, todayOf(house));
  const later: readonly TaskEvent[] = [
    { type: 'TaskReceived', data: { unit: units.lead.id } },
    { type: 'CompletionReported', data: { summary: '完成' } },
    { type: 'StepOpened', data: { open: { step: 'acceptance' } } },
    { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: addDays(from, -1) } },
    { type: 'TaskClosed', data: { word: '销号' } },
  ];
  const seeded = (ref: string, on: Day, events = later) => seedTask(house, units, ref, { later: events, on });
  closed = await Promise.all(['1', '2', '3', '4', '5', '6'].map((ref) => seeded(ref, addDays(from, -1))));
  await seeded('7', from);
  running = await seeded('8', addDays(from, -1), []);
});
afterAll(async () => {
  await at?.close();
  rmSync(folder, { recursive: true, force: true });
});

const draw = (as: string): Promise<Got> =>
  ask('drawLookBack', { as: people[as] as Resident, body: { planId } });
const listed = async (as: string) => (await ask('listVisits', { as: people[as] as Resident })).body;
const site = { place: '三号排口', people: ['整改办 甲'] };
const find = (visitId: string, taskId: string, body: object, as = 'officer'): Promise<Got> =>
  ask('recordFinding', {
    as: people[as] as Resident,
    params: { visitId },
    body: { taskId, state: 'holds', text: '未见反弹', site, ...body },
  });

async function signMonths(): Promise<void> {
  const { house, owner } = at;
  const month = rootMonthOf(terms, todayOf(house));
  await writePast(owner, house.tenant.id, [
    { aggregate: 'task/past', sequence: 1, recordedAt: `${month}-03T08:00:00.000Z` },
  ]);
  const signer = sampleSigner();
  while ((await makeNextRoot(house.db, house.tenant.id, signer)).outcome !== 'none-due');
}

/** The whole of a file at once. */
function sent(as: string, taskId: string, content: Buffer): Promise<Response> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${people[as]?.token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64('现场.png')},task ${base64(taskId)}`,
    },
    body: new Uint8Array(content),
  });
}
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(500, 7)]);

interface Drawn {
  readonly id: string;
  readonly draw: { readonly seed: string; readonly root: object; readonly population: { taskId: string }[] };
  readonly looksAt: { readonly taskId: string; readonly finding: { site: object } | null }[];
}
let visit: Drawn;
const drawnIds = (): string[] => visit.looksAt.map(({ taskId }) => taskId);

it('is due, and waits for the signed root of the month before', async () => {
  const [due] = (await listed('officer')).lookBacks as object[];
  expect(due).toMatchObject({
    percent: 20,
    unverified: true,
    closed: 6,
    sample: 2,
    visitId: null,
    mayDraw: true,
  });
  expect((await listed('principal')).lookBacks).toEqual([]);
  const inbox = await ask('inbox', { as: people.officer ?? null });
  expect(inbox.text).toContain('draw-look-back');
  expect(outcome(await draw('officer'))).toBe('no-seed-yet');
  await signMonths();
});

it('offers of a problem that runs those like it that were struck off, as far as they may be seen', async () => {
  const similar = async (as: string, taskId: string) =>
    (await ask('similarTasks', { as: people[as] as Resident, params: { taskId } })).body.similar as object[];
  const found = await similar('officer', running);
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({
    words: expect.closeTo(0.8, 1),
    sameUnit: true,
    sameClass: true,
    leadUnitName: '市水利局',
  });
  expect(await similar('principal', running)).toHaveLength(5);
  expect(await similar('officer', closed[0] as string)).toEqual([]);
});

it('is drawn once, whoever comes first, and a stranger finds the same by SHA-256 and a sort', async () => {
  expect(outcome(await draw('principal'))).toBe('not-authorised');
  const both = await Promise.all([draw('officer'), draw('director')]);
  expect(both.map(outcome).sort()).toEqual([200, 'already-drawn']);
  visit = both.find(({ status }) => status === 200)?.body as unknown as Drawn;
  const { db, tenant } = at.house;
  const { period } = dutyPeriod({ ...terms, all: false }, todayOf(at.house));
  const { roots } = await keptRoots(db, tenant.id);
  const root = roots.find(({ month }) => month === rootMonthOf(terms, todayOf(at.house)));
  const seed = sha(`look-back\n${root?.hash}\n${planId}\n${period}`);
  expect(visit).toMatchObject({
    kind: 'look-back',
    acts: ['find'],
    draw: { seed, root: { hash: root?.hash } },
  });
  expect(visit.draw.population.map(({ taskId }) => taskId)).toEqual([...closed].sort());
  const order = closed.map((id) => `${sha(`${seed}\n${id}\n1`)} ${id}`).sort();
  expect(drawnIds().sort()).toEqual(
    order
      .slice(0, 2)
      .map((line) => line.slice(65))
      .sort(),
  );
  expect((await listed('officer')).lookBacks).toMatchObject([{ visitId: visit.id, mayDraw: false }]);
  const body = { because: '不便' };
  const off = await ask('callOffVisit', { as: people.officer ?? null, params: { visitId: visit.id }, body });
  expect(outcome(off)).toBe('wrong-state');
});

it('is not shown to the unit before something is found of its task', async () => {
  const as = people.principal ?? null;
  expect((await ask('showVisit', { as, params: { visitId: visit.id } })).status).toBe(404);
  expect((await listed('principal')).visits).toEqual([]);
});

it('takes photos of a drawn task alone, by whoever looks back, and names them by their hash', async () => {
  const [one = '', other = ''] = drawnIds();
  const undrawn = closed.find((id) => !drawnIds().includes(id)) ?? '';
  expect((await sent('principal', one, png)).status).toBe(201);
  const upload = async (as: string, taskId: string): Promise<Got> => {
    const place = (await sent(as, taskId, png)).headers.get('location') ?? '';
    const body = { upload: place.split('/').at(-1) };
    return ask('addEvidence', { as: people[as] ?? null, params: { taskId }, body });
  };
  expect(outcome(await upload('principal', one))).toBe('wrong-state');
  expect(outcome(await upload('officer', undrawn))).toBe('wrong-state');
  const brought = await upload('officer', one);
  expect(outcome(brought)).toBe(200);
  const [piece] = brought.body.pieces as { id: string }[];
  const photos = [piece?.id ?? ''];
  expect(outcome(await find(visit.id, other, { site: { ...site, photos } }))).toBe('unknown-evidence');
  expect(outcome(await find(visit.id, one, { site: undefined }))).toBe('missing-text');
  expect(outcome(await find(visit.id, one, { state: 'behind' }))).toBe('wrong-state');
  expect(outcome(await find(visit.id, undrawn, {}))).toBe('missing-task');
  expect(outcome(await find(visit.id, running, {}))).toBe('missing-task');
  expect(outcome(await find(visit.id, one, {}, 'principal'))).toBe('not-found');
  const found = await find(visit.id, one, { site: { ...site, photos } });
  const { looksAt } = found.body as unknown as Drawn;
  const sha256 = createHash('sha256').update(png).digest('hex');
  expect(looksAt.find(({ taskId }) => taskId === one)?.finding?.site).toMatchObject({
    ...site,
    photos: [{ id: photos[0], version: 1, sha256 }],
  });
  expect(outcome(await find(visit.id, one, {}))).toBe('already-found');
  expect(outcome(await upload('officer', one))).toBe('wrong-state');
  const shown = await ask('showVisit', { as: people.principal ?? null, params: { visitId: visit.id } });
  expect(shown.body).toMatchObject({ tasks: 1, draw: null, acts: [] });
});

it('says of a rebound that it is bad, and lets the closed record be', async () => {
  const [, other = ''] = drawnIds();
  const chain = async () =>
    (
      (await ask('taskRecord', { as: people.officer ?? null, params: { taskId: other } })).body
        .facts as object[]
    ).length;
  const before = await chain();
  const rebound = { state: 'rebound', text: '又在排水' };
  expect(outcome(await find(visit.id, other, rebound))).toBe('wrong-day');
  expect(outcome(await find(visit.id, other, { ...rebound, rectifyBy: todayOf(at.house) }))).toBe(
    'wrong-day',
  );
  expect(outcome(await find(visit.id, other, { rectifyBy: '2099-01-01' }))).toBe('wrong-state');
  const asked = () => find(visit.id, other, { ...rebound, rectifyBy: '2099-01-01' });
  const both = await Promise.all([asked(), asked()]);
  expect(both.map(outcome).sort()).toEqual([200, 'already-found']);
  const found = both.find(({ status }) => status === 200);
  expect(found?.body).toMatchObject({ status: 'done', found: 2, behind: 1 });
  expect(await chain()).toBe(before);
  const { body } = await ask('taskVisits', { as: people.principal ?? null, params: { taskId: other } });
  expect(body.findings).toMatchObject([{ kind: 'look-back', state: 'rebound', site, contradicted: false }]);
});

it('begins the task anew as one of its own, which leads back to the closed one', async () => {
  const [, other = ''] = drawnIds();
  const shown = async (taskId: string) =>
    (await ask('showTask', { as: people.principal ?? null, params: { taskId } })).body;
  const old = (await shown(other)) as { row: { ref: string; title: string }; nextCycle: object };
  const next = old.nextCycle as { taskId: string; ref: string };
  const reopens = { taskId: other, cycle: 1, ref: old.row.ref, visitId: visit.id, found: 'rebound' };
  expect(old.row).toMatchObject({ status: 'closed', reopens: null });
  expect(next).toMatchObject({ cycle: 2, ref: `${old.row.ref}-R2`, found: 'rebound' });
  expect(await shown(next.taskId)).toMatchObject({
    row: { status: 'dispatched', cycle: 2, title: old.row.title, deadline: { day: '2099-01-01' }, reopens },
    nextCycle: null,
  });
  const { body } = await ask('listTasks', {
    as: people.officer ?? null,
    query: { plan: planId, reopened: 'true' },
  });
  expect((body.tasks as { id: string }[]).map(({ id }) => id)).toEqual([next.taskId]);
  const sorted = await ask('listTasks', {
    as: people.officer ?? null,
    query: { plan: planId, sort: 'deadline' },
  });
  expect((sorted.body.tasks as { id: string }[])[0]?.id).toBe(next.taskId);
  const waiting = await claimOutbox(at.owner, { limit: 100, leaseMs: 0 });
  expect(waiting.filter(({ key }) => key === `start/task/${next.taskId}/2`)).toMatchObject([
    { consequence: { kind: 'start', process: { type: 'task', taskId: next.taskId, cycle: 2 } } },
  ]);
});

it('stays found as it was: what has begun anew is not taken back', async () => {
  const [, other = ''] = drawnIds();
  const corrected = { state: 'rebound', text: '三号排口又在排水', because: '写明排口' };
  expect(outcome(await find(visit.id, other, { ...corrected, state: 'holds' }))).toBe('wrong-state');
  expect(outcome(await find(visit.id, other, corrected))).toBe(200);
});
