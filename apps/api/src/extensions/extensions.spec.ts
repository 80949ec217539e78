import { addDays } from '@duban/domain';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { policyOf, seedTask } from '../testing/seed';
import { itsProcess } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

/** The plan's own day in the seeded tasks. */
const DUE = '2030-12-31';
const LATER = '2031-03-31';

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    clerk: ['unit-officer', 'lead'],
    principal: ['unit-principal', 'lead'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
    stranger: ['unit-principal', 'sibling'],
  });
});
afterAll(() => at?.close());

const seeded = (ref: string, over: Parameters<typeof seedTask>[3] = {}): Promise<string> =>
  seedTask(at.house, at.units, ref, over);
const seen = (taskId: string, as = 'principal', query = {}): Promise<Got> =>
  at.ask('taskExtensions', { as: at.named(as), params: { taskId }, query });
const extend = (taskId: string, over: object = {}, as = 'principal'): Promise<Got> =>
  at.ask('extendTask', {
    as: at.named(as),
    params: { taskId },
    body: { to: LATER, because: '管网改造遇汛期停工', evidence: ['停工令'], ...over },
  });
const asking = async (taskId: string): Promise<string> => {
  const { status, body } = await extend(taskId);
  expect([status, body.because]).toEqual([200, undefined]);
  await itsProcess(at.house, body.approvalId as string);
  return body.approvalId as string;
};
async function decide(approvalId: string, as: string, type: 'approve' | 'refuse'): Promise<void> {
  const who = at.named(as);
  const { body } = await at.ask('showApproval', { as: who, params: { approvalId } });
  const said = { type, textHash: body.textHash, opinion: '已阅' };
  const done = await at.ask('actOnApproval', { as: who, params: { approvalId }, body: said });
  expect([done.status, done.body.because]).toEqual([200, undefined]);
}
const statuses = ({ body }: Got) => (body.extensions as { status: string }[]).map(({ status }) => status);
const ended = (taskId: string, status: string): Promise<Got> =>
  eventually(async () => {
    const got = await seen(taskId);
    return statuses(got).at(-1) === status ? got : null;
  });

describe('a later deadline', () => {
  it('is asked for by whom the law names, who reads before what it would lead to', async () => {
    const taskId = await seeded('1');
    expect(await seen(taskId, 'principal', { to: LATER })).toMatchObject({
      status: 200,
      body: {
        due: DUE,
        planned: DUE,
        times: 0,
        refused: null,
        unverified: true,
        by: { post: 'unit-principal', people: [{ name: 'principal' }] },
        outlook: { granted: [{ zh: expect.stringContaining('第 1 次延期，比方案推迟 90 日') }, {}] },
        extensions: [],
      },
    });
    expect((await seen(taskId, 'clerk')).body).toMatchObject({ refused: { code: 'not-authorised' } });
    expect((await seen(taskId, 'stranger')).status).toBe(404);
    expect((await extend(taskId, {}, 'stranger')).status).toBe(404);
    expect(await extend(taskId, {}, 'clerk')).toMatchObject({
      status: 403,
      body: { code: 'not-authorised' },
    });
  });

  it('holds when all have agreed, each on the words that were asked in; the old day stays', async () => {
    const taskId = await seeded('2');
    const approvalId = await asking(taskId);
    expect(await extend(taskId)).toMatchObject({ status: 409, body: { code: 'already-asked' } });
    const put = await at.ask('approvalExtension', { as: at.named('director'), params: { approvalId } });
    expect(put.body).toMatchObject({
      task: { id: taskId, ref: '2' },
      extension: { from: DUE, to: LATER, status: 'asked', byName: 'principal', evidence: ['停工令'] },
      outlook: { refused: [{ zh: `整改时限仍为 ${DUE}，届时仍未完成的，自 ${addDays(DUE, 1)} 起记为超期` }] },
    });
    await decide(approvalId, 'director', 'approve');
    expect(statuses(await seen(taskId))).toEqual(['asked']);
    await decide(approvalId, 'head', 'approve');
    expect((await ended(taskId, 'granted')).body).toMatchObject({
      due: LATER,
      planned: DUE,
      times: 1,
      days: 90,
    });
    const shown = await at.ask('showTask', { as: at.named('clerk'), params: { taskId } });
    expect(shown.body.row).toMatchObject({
      deadline: { text: '2030年12月底前', day: LATER, planned: DUE },
      nextOn: addDays(LATER, 1),
    });
    const { facts } = (await at.ask('taskRecord', { as: at.named('clerk'), params: { taskId } })).body;
    expect((facts as { type: string }[]).map(({ type }) => type).slice(-2)).toEqual([
      'ExtensionAsked',
      'DeadlineExtended',
    ]);
  });

  it('that is refused, or taken back, leaves everything as it was and can be asked for again', async () => {
    const taskId = await seeded('3');
    await decide(await asking(taskId), 'director', 'refuse');
    expect((await ended(taskId, 'refused')).body).toMatchObject({ due: DUE, times: 0, refused: null });
    const second = await asking(taskId);
    const taken = await at.ask('actOnApproval', {
      as: at.named('principal'),
      params: { approvalId: second },
      body: { type: 'cancel', because: '已能按期完成' },
    });
    expect([taken.status, taken.body.because]).toEqual([200, undefined]);
    expect(statuses(await ended(taskId, 'withdrawn'))).toEqual(['refused', 'withdrawn']);
    expect(await asking(taskId)).not.toBe(second);
  });

  it('asked for twice by one request is one', async () => {
    const taskId = await seeded('4');
    const twice = await Promise.all(
      [1, 2].map(() =>
        at.ask('extendTask', {
          as: at.named('principal'),
          params: { taskId },
          key: 'one-and-the-same',
          body: { to: LATER, because: '停工', evidence: ['停工令'] },
        }),
      ),
    );
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(twice.map(({ body }) => body.approvalId)).size).toBe(1);
    expect(statuses(await seen(taskId))).toEqual(['asked']);
  });

  it('cannot be asked for by a law whose text is not kept', async () => {
    const unknown = await seeded('5', { policy: { ...policyOf(at.house), edition: 'e'.repeat(64) } });
    expect(await extend(unknown)).toMatchObject({ status: 409, body: { code: 'not-ruled' } });
    expect((await seen(unknown)).body).toMatchObject({ law: [], by: null, refused: { code: 'not-ruled' } });
  });

  it.each([
    ['to the day that holds', { to: DUE }, 422, 'wrong-day'],
    ['to no day', { to: '2031-02-30' }, 400, 'bad-request'],
    ['without evidence', { evidence: [] }, 422, 'missing-text'],
    ['without a reason', { because: ' ' }, 422, 'missing-text'],
  ])('%s is refused', async (_how, over, status, code) => {
    const taskId = await seeded('6');
    expect(await extend(taskId, over)).toMatchObject({ status, body: { code } });
    expect(statuses(await seen(taskId))).toEqual([]);
  });
});
