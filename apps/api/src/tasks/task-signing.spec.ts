import { randomUUID } from 'node:crypto';
import type { Day } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { PASSWORD } from '../testing/residents';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let refs = 0;
beforeAll(async () => {
  at = await openWorkingHouse({
    keeper: ['office-officer', 'office'],
    secretary: ['party-secretary', 'party'],
    head: ['government-head', 'government'],
    'second head': ['government-head', 'government'],
    stranger: ['unit-officer', 'sibling'],
    clerk: ['clerk', 'sibling'],
    deputy: ['deputy', 'government'],
  });
});
afterAll(() => at?.close());

const inSigning = (options: Record<string, boolean> = {}): Promise<string> =>
  seedSigning(at.house, at.units, { ref: String((refs += 1)), options });
const does = (taskId: string, name: string, body: object, key: string = randomUUID()): Promise<Got> =>
  at.ask('actOnSigning', { as: at.named(name), params: { taskId }, key, body });
const approve = { type: 'approve', textHash: SIGNED_TEXT, opinion: '同意' };
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);
interface Signing {
  readonly mine: { readonly operation: string }[];
  readonly acts: object[];
  readonly missing: object[];
}
async function signing(taskId: string, name: string): Promise<Signing | null> {
  const { body } = await at.ask('showSigning', { as: at.named(name), params: { taskId } });
  return (body as { signing: Signing | null }).signing;
}
const canDo = async (taskId: string, name: string): Promise<string[]> =>
  ((await signing(taskId, name))?.mine ?? []).map(({ operation }) => operation);
const typesOf = async (taskId: string): Promise<string[]> => {
  const { body } = await at.ask('taskRecord', { as: at.named('keeper'), params: { taskId } });
  return (body.facts as { type: string }[]).map(({ type }) => type).slice(7);
};

it('is approved by both, as if they had signed, and then there is nothing to be signed', async () => {
  const id = await inSigning();
  expect(await canDo(id, 'secretary')).toEqual(
    expect.arrayContaining(['approve', 'refuse', 'return', 'transfer']),
  );
  expect(await canDo(id, 'keeper')).not.toContain('approve');
  expect((await does(id, 'secretary', approve)).body).toMatchObject({
    task: { step: 'signature' },
    short: null,
  });
  expect((await signing(id, 'keeper'))?.missing).toMatchObject([{ post: 'government-head' }]);
  expect((await does(id, 'head', approve)).body).toMatchObject({ task: { step: 'publicity' } });
  expect(await signing(id, 'keeper')).toBeNull();
  expect(await typesOf(id)).toEqual(['TaskSigned', 'TaskSigned', 'SignatureCompleted', 'StepOpened']);
});

it('offers nobody to cancel it, and refuses whoever tries', async () => {
  const id = await inSigning();
  expect(await canDo(id, 'keeper')).not.toContain('cancel');
  expect(outcome(await does(id, 'keeper', { type: 'cancel', because: '不签了' }))).toEqual([
    409,
    'wrong-state',
  ]);
});

it('is urged as often as the pack says, and not again before', async () => {
  const id = await inSigning();
  expect(outcome(await does(id, 'keeper', { type: 'urge', text: '请尽快' }))).toBe(200);
  const again = await does(id, 'keeper', { type: 'urge', text: '请尽快' });
  expect(outcome(again)).toEqual([429, 'too-soon']);
  const day = String.raw`\d{4}-\d{2}-\d{2}`;
  expect(again.body.because).toEqual({
    zh: expect.stringMatching(`^已于 ${todayOf(at.house)} 催办，${day} 起可再催$`),
    en: expect.stringMatching(`^urged on ${todayOf(at.house)}: not again before ${day}$`),
  });
  expect(await typesOf(id)).toEqual(['SigningChanged']);
});

describe('a decision in the place of those who sign', () => {
  const granted = { type: 'override', outcome: 'granted', basis: '市委常委会纪要' };

  it('is offered to nobody where the pack names nobody, and refused', async () => {
    const id = await inSigning();
    for (const name of ['keeper', 'secretary', 'deputy'])
      expect(await canDo(id, name)).not.toContain('override');
    expect(outcome(await does(id, 'deputy', granted))).toEqual([409, 'wrong-state']);
  });

  it('is offered to those above alone, and ends the step as what it is', async () => {
    const signing = {
      higher: [{ post: 'deputy', of: 'government' }],
      urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false },
    } as const;
    const id = await seedSigning(at.house, at.units, { ref: String((refs += 1)), signing });
    expect(await canDo(id, 'deputy')).toContain('override');
    for (const name of ['keeper', 'secretary', 'head'])
      expect(await canDo(id, name)).not.toContain('override');
    expect(outcome(await does(id, 'head', granted))).toEqual([403, 'not-authorised']);
    expect(outcome(await does(id, 'secretary', approve))).toBe(200);
    expect((await does(id, 'deputy', granted)).body).toMatchObject({ task: { step: 'publicity' } });
    expect(await typesOf(id)).toEqual(['TaskSigned', 'SigningChanged', 'SignatureCompleted', 'StepOpened']);
    const { body } = await at.ask('explainTask', { as: at.named('keeper'), params: { taskId: id } });
    const because = (body.because as unknown as { zh: string }[]).map(({ zh }) => zh);
    expect(because).toContain(`${todayOf(at.house)} 签字由上级决定，依据：市委常委会纪要`);
  });
});

it('goes to somebody of another unit, who finds it and signs in the name of whose it was', async () => {
  const id = await inSigning();
  const to = at.named('stranger').id;
  expect(outcome(await does(id, 'stranger', { type: 'comment', text: '?' }))).toEqual([404, 'not-found']);
  expect(outcome(await does(id, 'head', { type: 'transfer', to, because: '出差' }))).toBe(200);
  const { body } = await at.ask('inbox', { as: at.named('stranger') });
  expect(body.toDo).toMatchObject([{ act: 'sign', taskId: id }]);
  const why = await at.ask('explainTask', { as: at.named('stranger'), params: { taskId: id } });
  expect(why.body.acts).toContainEqual(
    expect.objectContaining({ act: 'sign', persons: [{ id: to, name: 'stranger' }] }),
  );
  expect(outcome(await does(id, 'stranger', approve))).toBe(200);
  expect((await signing(id, 'secretary'))?.acts).toMatchObject([{ by: to, principal: at.named('head').id }]);
  expect(outcome(await does(id, 'head', approve))).toEqual([409, 'already-signed']);
});

describe('a standing proxy', () => {
  const today = (): Day => todayOf(at.house);
  const standIn = async (principal: string, proxy: string): Promise<() => Promise<Got>> => {
    const body = { proxy: at.named(proxy).id, from: today(), to: today() };
    const entered = await at.ask('enterProxy', { as: at.named(principal), key: randomUUID(), body });
    const { id: proxyId } = entered.body as { id: string };
    return () => at.ask('withdrawProxy', { as: at.named(principal), params: { proxyId } });
  };
  const toDo = async (name: string, taskId: string): Promise<object[]> => {
    const { body } = await at.ask('inbox', { as: at.named(name) });
    return (body.toDo as { taskId: string }[]).filter((item) => item.taskId === taskId);
  };

  it('finds the signing of whoever was given a seat by name, reads it and signs in their name', async () => {
    const id = await inSigning();
    const stranger = at.named('stranger').id;
    expect(outcome(await does(id, 'head', { type: 'transfer', to: stranger, because: '出差' }))).toBe(200);
    const reads = ['showTask', 'showSigning', 'closingText', 'explainTask'] as const;
    const read = () =>
      Promise.all(
        reads.map(async (name) =>
          outcome(await at.ask(name, { as: at.named('clerk'), params: { taskId: id } })),
        ),
      );
    expect(await read()).toEqual(reads.map(() => [404, 'not-found']));
    expect(await toDo('clerk', id)).toEqual([]);
    const withdraw = await standIn('stranger', 'clerk');
    expect(await toDo('clerk', id)).toMatchObject([
      { kind: 'task', act: 'sign', principal: stranger, principalName: 'stranger', by: null },
    ]);
    expect(await toDo('stranger', id)).toMatchObject([{ act: 'sign', principal: null, principalName: null }]);
    expect(await read()).toEqual(reads.map(() => 200));
    expect(outcome(await does(id, 'clerk', { ...approve, principal: stranger }))).toBe(200);
    expect((await signing(id, 'secretary'))?.acts).toMatchObject([
      { by: at.named('clerk').id, principal: at.named('head').id, through: [stranger] },
    ]);
    expect(await toDo('clerk', id)).toEqual([]);
    expect(outcome(await withdraw())).toBe(200);
  });

  it('is waited for in a seat of their principal, as long as that one has it', async () => {
    const id = await inSigning();
    const withdraw = await standIn('secretary', 'clerk');
    const secretary = at.named('secretary').id;
    expect(await toDo('clerk', id)).toMatchObject([{ act: 'sign', principal: secretary }]);
    const to = at.named('stranger').id;
    expect(outcome(await does(id, 'secretary', { type: 'transfer', to, because: '出差' }))).toBe(200);
    expect(await toDo('clerk', id)).toEqual([]);
    expect(outcome(await withdraw())).toBe(200);
  });

  it('is not waited for once the proxy is withdrawn', async () => {
    const id = await inSigning();
    const withdraw = await standIn('head', 'clerk');
    expect(await toDo('clerk', id)).toHaveLength(1);
    expect(outcome(await withdraw())).toBe(200);
    expect(await toDo('clerk', id)).toEqual([]);
    expect(await signingStatus(id, 'clerk')).toEqual([404, 'not-found']);
  });
});

const signingStatus = async (taskId: string, name: string): Promise<unknown> =>
  outcome(await at.ask('showSigning', { as: at.named(name), params: { taskId } }));

it('is sent back by a refusal, with its words', async () => {
  const id = await inSigning();
  expect(
    outcome(await does(id, 'head', { type: 'refuse', textHash: SIGNED_TEXT, opinion: '水质不达标' })),
  ).toBe(200);
  expect(await typesOf(id)).toEqual(['SigningChanged', 'TaskReturned']);
  const { body } = await at.ask('explainTask', { as: at.named('keeper'), params: { taskId: id } });
  expect(JSON.stringify(body.because)).toContain('水质不达标');
});

it('tells whoever claims it second the name of who was first', async () => {
  const id = await inSigning();
  expect(outcome(await does(id, 'head', { type: 'claim' }))).toBe(200);
  const second = await does(id, 'second head', { type: 'claim' });
  expect(outcome(second)).toEqual([409, 'already-claimed']);
  expect(second.body.because).toEqual({ zh: '已由 head 先认领', en: 'head claimed it first' });
});

it('names as who can sign only who can just now: not the other holder of a claimed post, nor who waits for an opinion', async () => {
  const id = await inSigning();
  const signers = async () => {
    const { body } = await at.ask('explainTask', { as: at.named('keeper'), params: { taskId: id } });
    const acts = body.acts as { act: string; by: { people: { name: string }[] }[]; persons?: object[] }[];
    return acts
      .filter(({ act }) => act === 'sign')
      .flatMap(({ by, persons = [] }) => [...by.flatMap(({ people }) => people), ...persons]);
  };
  const inPlaces = async () => {
    const { body } = await at.ask('explainTask', { as: at.named('keeper'), params: { taskId: id } });
    const steps = body.steps as { signing: { signers: { people: { name: string }[] }[] } | null }[];
    return steps.flatMap(({ signing: shown }) =>
      (shown?.signers ?? []).map(({ people }) => people.map(({ name }) => name)),
    );
  };
  const waits = async (name: string) => {
    const { body } = await at.ask('inbox', { as: at.named(name) });
    return (body.toDo as { taskId: string }[]).some(({ taskId }) => taskId === id);
  };
  const names = (...all: string[]) => all.map((name) => ({ id: at.named(name).id, name }));
  expect(await signers()).toEqual(names('secretary', 'head', 'second head'));
  expect(await inPlaces()).toEqual([['secretary'], ['head', 'second head']]);
  expect(outcome(await does(id, 'head', { type: 'claim' }))).toBe(200);
  expect(await signers()).toEqual(names('secretary', 'head'));
  expect([await waits('head'), await waits('second head')]).toEqual([true, false]);
  const { body: listed } = await at.ask('listTasks', { as: at.named('keeper') });
  expect((listed.tasks as { id: string }[]).find((row) => row.id === id)).toMatchObject({
    waiting: [{ act: 'sign', by: [{ post: 'party-secretary' }], persons: [at.named('head').id] }, {}],
  });
  const asking = { type: 'ask-opinion', to: at.named('stranger').id };
  expect(outcome(await does(id, 'secretary', asking))).toBe(200);
  expect(await signers()).toEqual(names('head'));
  expect(await inPlaces()).toEqual([[], ['head']]);
  expect([await waits('secretary'), await waits('stranger')]).toEqual([false, true]);
});

it('asks for the password where the rule does, and keeps none', async () => {
  const id = await inSigning({ reauthenticate: true });
  const plain = { textHash: SIGNED_TEXT, opinion: null, as: null };
  const signed = await at.ask('signTask', {
    as: at.named('secretary'),
    params: { taskId: id },
    key: 'k',
    body: plain,
  });
  expect(outcome(signed)).toEqual([403, 'not-authorised']);
  expect(outcome(await does(id, 'secretary', { ...approve, password: 'guessed wrong' }))).toEqual([
    422,
    'wrong-password',
  ]);
  expect(outcome(await does(id, 'secretary', { ...approve, password: PASSWORD }))).toBe(200);
  const { text } = await at.ask('taskRecord', { as: at.named('keeper'), params: { taskId: id } });
  expect(text).not.toContain(PASSWORD);
  expect(text).toContain('"reauthenticated":true');
});

it('has one effect under one key, and refuses the key for anything else', async () => {
  const id = await inSigning();
  const answers = await Promise.all([1, 2, 3].map(() => does(id, 'secretary', approve, 'one-key')));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await typesOf(id)).length).toBe(1);
  const other = await does(id, 'secretary', { ...approve, opinion: '不同' }, 'one-key');
  expect(outcome(other)).toEqual([422, 'key-reused']);
});
