import { randomUUID } from 'node:crypto';
import { addDays, type RuleNode } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { PASSWORD } from '../testing/residents';
import { DUAL, HEAD, itsProcess, PARTY, seedApproval, TEXT_HASH } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    secretary: ['party-secretary', 'party'],
    head: ['government-head', 'government'],
    'second head': ['government-head', 'government'],
    deputy: ['deputy', 'lead'],
    stranger: ['unit-officer', 'sibling'],
  });
});
afterAll(() => at?.close());

async function open(rule?: RuleNode, frame = {}): Promise<string> {
  const opening = { units: at.units, initiator: at.named('officer'), frame, ...(rule && { rule }) };
  const approvalId = await seedApproval(at.house, opening);
  await itsProcess(at.house, approvalId);
  return approvalId;
}

const does = (approvalId: string, name: string, body: object, key: string = randomUUID()): Promise<Got> =>
  at.ask('actOnApproval', { as: at.named(name), params: { approvalId }, key, body });
const approve = { type: 'approve', textHash: TEXT_HASH, opinion: '同意' };
const show = (approvalId: string, name: string): Promise<Got> =>
  at.ask('showApproval', { as: at.named(name), params: { approvalId } });
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);

interface Mine {
  readonly mine: { operation: string; as: string | null; principal: string | null }[];
}
const canDo = ({ body }: Got): string[] => (body as unknown as Mine).mine.map(({ operation }) => operation);

/** A standing proxy from today on. */
const standIn = (principal: string, proxy: string): Promise<Got> => {
  const from = todayOf(at.house);
  const body = { proxy: at.named(proxy).id, from, to: addDays(from, 30) };
  return at.ask('enterProxy', { as: at.named(principal), body });
};

it('is granted by two heads, says who is missing meanwhile, and keeps the record with names', async () => {
  const id = await open();
  expect((await show(id, 'officer')).body.missing).toMatchObject([
    { post: 'party-secretary', unitName: '市委', people: [{ name: 'secretary' }] },
    { post: 'government-head' },
  ]);
  expect(canDo(await show(id, 'secretary'))).toContain('approve');
  expect(canDo(await show(id, 'officer'))).not.toContain('approve');
  const first = await does(id, 'secretary', approve);
  expect(first.body).toMatchObject({ sequence: 2, approval: { status: 'open' }, short: null });
  expect(outcome(await does(id, 'secretary', approve))).toEqual([403, 'not-authorised']);
  expect((await does(id, 'head', approve)).body).toMatchObject({ approval: { outcome: 'granted' } });
  const { body } = await show(id, 'officer');
  expect(body).toMatchObject({ status: 'granted', missing: [], mine: [], tree: { status: 'satisfied' } });
  expect(
    (body.record as { type: string; actorName: string }[]).map((f) => `${f.type} ${f.actorName}`),
  ).toEqual([
    'ApprovalOpened officer',
    'SignerDecided secretary',
    'SignerDecided head',
    'ApprovalGranted head',
  ]);
});

it('has one effect under one key, and refuses the key for anything else', async () => {
  const id = await open();
  const answers = await Promise.all([1, 2, 3].map(() => does(id, 'secretary', approve, 'one-key')));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(outcome(await does(id, 'secretary', { ...approve, opinion: '不同' }, 'one-key'))).toEqual([
    422,
    'key-reused',
  ]);
});

it('lets a proxy decide in the name of the principal, and nobody else', async () => {
  const id = await open();
  const inTheirName = { ...approve, principal: at.named('secretary').id };
  expect(outcome(await does(id, 'deputy', inTheirName))).toEqual([404, 'not-found']);
  await standIn('secretary', 'deputy');
  expect((await show(id, 'deputy')).body.mine).toContainEqual({
    ...{ operation: 'approve', as: 'party-secretary', principal: at.named('secretary').id },
  });
  expect(outcome(await does(id, 'director', inTheirName))).toEqual([403, 'not-authorised']);
  expect(outcome(await does(id, 'deputy', approve))).toEqual([403, 'not-authorised']);
  expect(outcome(await does(id, 'deputy', inTheirName))).toBe(200);
  const { acts } = (await show(id, 'officer')).body as { acts: object[] };
  expect(acts).toMatchObject([{ by: at.named('deputy').id, principal: at.named('secretary').id }]);
});

it('tells whoever claims it second the name of who was first', async () => {
  const id = await open();
  expect(outcome(await does(id, 'head', { type: 'claim' }))).toBe(200);
  const second = await does(id, 'second head', { type: 'claim' });
  expect(outcome(second)).toEqual([409, 'already-claimed']);
  expect(second.body.because).toEqual({ zh: '已由 head 先认领', en: 'head claimed it first' });
});

it('asks for the password where the rule does, counts a wrong one, and keeps none', async () => {
  const id = await open({ ...DUAL, options: { reauthenticate: true } });
  expect(outcome(await does(id, 'secretary', approve))).toEqual([403, 'not-authorised']);
  expect(outcome(await does(id, 'secretary', { ...approve, password: 'guessed wrong' }))).toEqual([
    422,
    'wrong-password',
  ]);
  expect(outcome(await does(id, 'secretary', { ...approve, password: PASSWORD }))).toBe(200);
  const { text } = await show(id, 'officer');
  expect(text).not.toContain(PASSWORD);
  expect(text).toContain('"reauthenticated":true');
});

it('warns when an added signer is the only one who could fill another place', async () => {
  const id = await open({
    rule: 'sequence',
    of: [HEAD, PARTY].map((post) => ({ rule: 'signature', ...post })),
  });
  const to = at.named('secretary').id;
  const { body } = await does(id, 'head', { type: 'add-signer', to, where: 'beside' });
  expect(body).toMatchObject({ short: { needed: 2, persons: 1 } });
});

it('hands on nothing to nobody', async () => {
  const id = await open();
  const to = '0199b8b4-0000-7000-8000-000000000000';
  expect(outcome(await does(id, 'head', { type: 'transfer', to, because: '出差' }))).toEqual([
    422,
    'unfit-person',
  ]);
});

it('is found by whoever has or had a part in it, and by nobody else', async () => {
  const id = await open();
  expect(outcome(await show(id, 'stranger'))).toEqual([404, 'not-found']);
  expect(outcome(await does(id, 'stranger', { type: 'comment', text: '?' }))).toEqual([404, 'not-found']);
  expect(outcome(await does(id, 'secretary', { type: 'copy', to: at.named('stranger').id }))).toBe(200);
  expect(outcome(await show(id, 'stranger'))).toBe(200);
  expect(canDo(await show(id, 'stranger'))).toEqual(['comment']);
  const listed = await at.ask('listApprovals', { as: at.named('stranger'), query: { which: 'all' } });
  expect((listed.body.approvals as { id: string }[]).map((one) => one.id)).toEqual([id]);
});

it('lists for the new holder of a seat what was given to them, and shows the old one no more acts', async () => {
  const id = await open();
  const to = at.named('stranger').id;
  expect(outcome(await does(id, 'head', { type: 'transfer', to, because: '出差' }))).toBe(200);
  const mine = await at.ask('listApprovals', { as: at.named('stranger'), query: { which: 'mine' } });
  expect((mine.body.approvals as { id: string }[]).map((one) => one.id)).toContain(id);
  expect(canDo(await show(id, 'head'))).not.toContain('approve');
  expect(canDo(await show(id, 'stranger'))).toContain('approve');
});

describe('the inbox', () => {
  const waiting = async (name: string, id: string): Promise<object[]> => {
    const { approvals } = (await at.ask('inbox', { as: at.named(name) })).body as {
      approvals: { approvalId: string }[];
    };
    return approvals.filter(({ approvalId }) => approvalId === id);
  };

  it('holds an approval for whoever can decide, also in the name of another, until they have', async () => {
    const id = await open();
    expect(await waiting('secretary', id)).toMatchObject([
      { act: 'approve', as: 'party-secretary', principal: null, title: '更正一批单位' },
    ]);
    expect(await waiting('deputy', id)).toMatchObject([
      { act: 'approve', principal: at.named('secretary').id, principalName: 'secretary' },
    ]);
    expect(await waiting('officer', id)).toEqual([]);
    await does(id, 'secretary', approve);
    expect([await waiting('secretary', id), await waiting('deputy', id)]).toEqual([[], []]);
    expect(await waiting('head', id)).toHaveLength(1);
  });

  it('follows a claim, an opinion that is asked for, and what is returned', async () => {
    const id = await open();
    await does(id, 'head', { type: 'claim' });
    expect([(await waiting('head', id)).length, await waiting('second head', id)]).toEqual([1, []]);
    await does(id, 'head', { type: 'ask-opinion', to: at.named('stranger').id });
    expect(await waiting('stranger', id)).toMatchObject([{ act: 'give-opinion', as: null }]);
    expect(await waiting('head', id)).toEqual([]);
    await does(id, 'secretary', { type: 'return', to: 'initiator', then: 'continue', because: '缺附件' });
    expect(await waiting('officer', id)).toMatchObject([{ act: 'resubmit' }]);
    expect(await waiting('secretary', id)).toEqual([]);
  });
});
