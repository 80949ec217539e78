import { todayOf } from '../house';
import { itsProcess, seedApproval, TEXT_HASH } from '../testing/seed-approval';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let approvalId: string;
let taskId: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    secretary: ['party-secretary', 'party'],
    head: ['government-head', 'government'],
    clerk: ['clerk', 'sibling'],
  });
  const today = todayOf(at.house);
  const body = { proxy: at.named('clerk').id, from: today, to: today };
  expect((await at.ask('enterProxy', { as: at.named('secretary'), body })).status).toBe(200);
  approvalId = await seedApproval(at.house, { units: at.units, initiator: at.named('officer') });
  await itsProcess(at.house, approvalId);
  taskId = await seedSigning(at.house, at.units, { ref: '7', options: {} });
  const approve = { type: 'approve', opinion: '同意', principal: at.named('secretary').id };
  for (const { status } of [
    await at.ask('actOnApproval', {
      ...{ as: at.named('clerk'), params: { approvalId } },
      body: { ...approve, textHash: TEXT_HASH },
    }),
    await at.ask('actOnSigning', {
      ...{ as: at.named('clerk'), params: { taskId } },
      body: { ...approve, textHash: SIGNED_TEXT },
    }),
    await at.ask('actOnSigning', {
      ...{ as: at.named('head'), params: { taskId } },
      body: { type: 'ask-material', what: '监测报告' },
    }),
  ])
    expect(status).toBe(200);
});
afterAll(() => at?.close());

interface Line {
  readonly kind: string;
  readonly type: string;
  readonly inSigning: string | null;
  readonly actorName: string;
  readonly principalName: string | null;
}
const told = (lines: unknown): unknown =>
  (lines as Line[]).map(({ kind, type, inSigning, actorName, principalName }) => [
    ...[kind, inSigning ?? type, actorName],
    principalName,
  ]);
const list = async (route: 'doneActs' | 'startedThings', name: string, query: object = {}) =>
  (await at.ask(route, { as: at.named(name), query: { ...query } })).body as Record<string, unknown>;

it('lists what a proxy did, for the proxy and for whose proxy they are, in approvals and in the signing of a task', async () => {
  for (const name of ['clerk', 'secretary'])
    expect(told((await list('doneActs', name)).acts)).toEqual([
      ['task', 'TaskSigned', 'clerk', 'secretary'],
      ['approval', 'SignerDecided', 'clerk', 'secretary'],
    ]);
  expect(told((await list('doneActs', 'head')).acts)).toEqual([['task', 'MaterialAsked', 'head', null]]);
  expect(told((await list('doneActs', 'officer', { limit: 1 })).acts)).toMatchObject([
    ['approval', 'ApprovalOpened', 'officer', null],
  ]);
  expect((await list('doneActs', 'director')).acts).toEqual([]);
});

it('lists what was set going with where it stands, for whom it waits and until when', async () => {
  for (const name of ['clerk', 'secretary']) {
    const { things } = await list('startedThings', name);
    expect(told(things)).toEqual([
      ['task', 'TaskSigned', 'clerk', 'secretary'],
      ['approval', 'SignerDecided', 'clerk', 'secretary'],
    ]);
    expect(things).toMatchObject([
      { taskId, ref: '7', status: 'closing', step: 'signature' },
      {
        ...{ approvalId, taskId: null, planId: null, status: 'open', step: null, overdue: false, by: null },
        waiting: [{ act: 'approve', by: [{ post: 'government-head', unit: at.units.government.id }] }],
      },
    ]);
  }
  const first = await list('startedThings', 'clerk', { limit: 1 });
  const rest = await list('startedThings', 'clerk', { cursor: first['next'], limit: 1 });
  expect(told(rest['things'])).toEqual([['approval', 'SignerDecided', 'clerk', 'secretary']]);
  expect(rest['next']).toBeNull();
});

it('names whoever was given a seat, and leaves out what is decided', async () => {
  const as = at.named('head');
  const to = at.named('director').id;
  const given = { type: 'transfer', to, because: '出差' };
  expect((await at.ask('actOnApproval', { as, params: { approvalId }, body: given })).status).toBe(200);
  expect((await list('startedThings', 'head')).things).toContainEqual(
    expect.objectContaining({
      ...{ approvalId, type: 'SeatTransferred' },
      waiting: [expect.objectContaining({ act: 'approve', persons: [to] })],
    }),
  );
  const body = { type: 'approve', textHash: TEXT_HASH, opinion: '同意' };
  const decided = await at.ask('actOnApproval', { as: at.named('director'), params: { approvalId }, body });
  expect(decided.body.approval).toMatchObject({ status: 'granted' });
  for (const name of ['clerk', 'head', 'director', 'officer'])
    expect((await list('startedThings', name)).things).not.toContainEqual(
      expect.objectContaining({ approvalId }),
    );
  expect(told((await list('doneActs', 'director')).acts)).toEqual([
    ['approval', 'SignerDecided', 'director', null],
  ]);
});
