import { randomUUID } from 'node:crypto';
import type { ClosingStep } from '@duban/domain';
import type { Got } from '../testing/client';
import { PASSWORD } from '../testing/residents';
import { policyOf, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let task: string;
beforeAll(async () => {
  at = await openWorkingHouse({
    principal: ['unit-principal', 'lead'],
    officer: ['unit-officer', 'lead'],
    clerk: ['office-officer', 'office'],
    successor: ['office-officer', 'office'],
    secretary: ['party-secretary', 'party'],
    head: ['government-head', 'government'],
    stranger: ['unit-principal', 'sibling'],
  });
  const signature = policyOf(at.house).closing.find(({ step }) => step === 'signature') as ClosingStep;
  const closing: readonly ClosingStep[] = [
    { step: 'application', by: { post: 'unit-principal', of: 'lead' } },
    { step: 'acceptance', by: { post: 'office-officer', of: 'office' } },
    signature,
    { step: 'filing', by: { post: 'office-officer', of: 'office' } },
  ];
  task = await seedTask(at.house, at.units, '1', { policy: { closing } });
  await done('officer', 'receiveTask');
  await done('principal', 'completeTask', { summary: '封堵排口 21 处' });
});
afterAll(() => at?.close());

const does = (name: string, act: Parameters<WorkingHouse['ask']>[0], body = {}, key?: string): Promise<Got> =>
  at.ask(act, { as: at.named(name), params: { taskId: task }, body, ...(key && { key }) });
async function done(...asked: Parameters<typeof does>): Promise<void> {
  const { status, body } = await does(...asked);
  expect([status, body.because]).toEqual([200, undefined]);
}
const outcome = ({ status, body }: Got): unknown => (status === 200 ? status : [status, body.code]);
interface Entry {
  readonly sequence: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
}
async function entries(type: string): Promise<readonly Entry[]> {
  const { body } = await does('clerk', 'taskRecord');
  return (body.facts as readonly Entry[]).filter((fact) => fact.type === type);
}
async function entryOf(type: string): Promise<number> {
  return (await entries(type)).at(-1)?.sequence ?? 0;
}
const said = { text: '封堵排口 12 处', because: '数字写错' };
const correct = (name: string, entry: number, over: object = {}, key: string = randomUUID()): Promise<Got> =>
  does(name, 'correctEntry', { entry, ...said, ...over }, key);
const offered = async (name: string) => (await does(name, 'taskRecord')).body.correctable;
const text = async (): Promise<string> => (await does('clerk', 'closingText')).body.text as string;
const sign = async (name: string): Promise<Got> => {
  const { body } = await does(name, 'closingText');
  const proof = { method: 'password', password: PASSWORD };
  return does(name, 'signTask', { textHash: body.hash, opinion: '同意', proof });
};

describe('a wrong entry', () => {
  it('is corrected by the post that wrote it, and refused to all others, with nothing changed', async () => {
    const entry = await entryOf('CompletionReported');
    expect(await offered('principal')).toEqual([{ entry, of: 'CompletionReported' }]);
    expect(await offered('clerk')).toEqual([]);
    expect(outcome(await correct('stranger', entry))).toEqual([404, 'not-found']);
    for (const name of ['officer', 'clerk', 'secretary'])
      expect(outcome(await correct(name, entry))).toEqual([403, 'not-authorised']);
    const received = await entryOf('TaskReceived');
    const asked: readonly (readonly [number, object, number, string])[] = [
      [9_999, {}, 422, 'no-such-entry'],
      [received, {}, 409, 'not-correctable'],
      [entry, { text: ' 封堵排口 21 处 ' }, 422, 'same-words'],
      [entry, { text: '　 ' }, 422, 'missing-text'],
      [entry, { because: '' }, 422, 'missing-text'],
      [entry, { text: '字'.repeat(20_001) }, 400, 'bad-request'],
      [entry, { because: '字'.repeat(2_001) }, 400, 'bad-request'],
      [0, {}, 400, 'bad-request'],
      [1.5, {}, 400, 'bad-request'],
    ];
    for (const [of, over, status, code] of asked)
      expect(outcome(await correct('principal', of, over))).toEqual([status, code]);
    expect(await entries('EntryCorrected')).toEqual([]);
  });

  it('is corrected once by two who ask at once, and once by one request that is sent twice', async () => {
    const entry = await entryOf('CompletionReported');
    const key = randomUUID();
    const [one, again, other] = await Promise.all([
      correct('principal', entry, {}, key),
      correct('principal', entry, {}, key),
      correct('principal', entry, { text: '封堵排口 13 处' }),
    ]);
    expect([outcome(one), outcome(other)].sort()).toEqual([200, [409, 'already-corrected']]);
    expect(outcome(again)).toEqual(outcome(one));
    const [correction] = await entries('EntryCorrected');
    expect(await entries('EntryCorrected')).toMatchObject([{ data: { entry, of: 'CompletionReported' } }]);
    expect(await entries('CompletionReported')).toMatchObject([{ data: { summary: '封堵排口 21 处' } }]);
    const stale = await correct('principal', entry, { text: '三' });
    expect(stale.body.because).toMatchObject({
      zh: expect.stringContaining(`第 ${correction?.sequence} 条`),
    });
    expect(
      outcome(await correct('principal', correction?.sequence ?? 0, { text: '封堵排口 12 处，复查合格' })),
    ).toBe(200);
    const { body } = await does('clerk', 'explainTask');
    expect(JSON.stringify(body.because)).toMatch(/“报告完成”的文字更正过 2 次/);
    const { text: dossier } = await does('clerk', 'taskDossier');
    expect(dossier).toContain(`已由第 ${correction?.sequence} 条更正`);
  });
});

describe('a text that repeats it', () => {
  it('is signed anew, and whoever corrected the opinion may not sign it', async () => {
    await done('principal', 'applyTask', { text: '申请销号' });
    await done('clerk', 'acceptTask', { opinion: '同意消号' });
    expect(await text()).toContain('封堵排口 12 处，复查合格');
    expect(outcome(await sign('secretary'))).toBe(200);
    expect(outcome(await correct('successor', await entryOf('TaskAccepted'), { text: '同意销号' }))).toBe(
      200,
    );
    expect(await text()).toContain('同意销号');
    const { body } = await does('clerk', 'showTask');
    expect(body.task).toMatchObject({
      lapsed: [{ by: at.named('secretary').id, reason: { zh: expect.stringContaining('须重签') } }],
      open: { step: 'signature', approval: { frame: { draftedBy: { by: at.named('successor').id } } } },
    });
  });

  it('stays as it was signed when an entry is corrected later, and nothing is corrected once it is closed', async () => {
    for (const name of ['secretary', 'head']) expect(outcome(await sign(name))).toBe(200);
    const signed = await text();
    expect(
      outcome(await correct('principal', await entryOf('AcceptanceApplied'), { text: '申请验收销号' })),
    ).toBe(200);
    expect(await text()).toBe(signed);
    await done('clerk', 'fileTask', { number: '甬备〔2026〕7号' });
    expect(await text()).toBe(signed);
    expect(await offered('principal')).toEqual([]);
    const last = await entryOf('EntryCorrected');
    expect(outcome(await correct('principal', last, { text: '再改' }))).toEqual([409, 'not-correctable']);
  });
});
