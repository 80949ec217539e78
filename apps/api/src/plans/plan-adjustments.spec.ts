import type { Output, routes } from '@duban/contract';
import { addDays } from '@duban/domain';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { itsProcess } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

type Course = NonNullable<Output<typeof routes.showPlan.answer>['course']>;

let at: WorkingHouse;
let planId: string;
let taskId: string;

beforeAll(async () => {
  at = await openWorkingHouse({
    clerk: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
    officer: ['unit-officer', 'lead'],
    neighbour: ['unit-officer', 'sibling'],
  });
  planId = await seedImportedPlan(at.house);
  taskId = await seedTask(at.house, at.units, '1');
  const on = todayOf(at.house);
  const past = (days: number) => addDays(on, -days);
  const known = {
    drafted: past(9),
    submitted: past(8),
    approved: past(7),
    published: past(6),
    issued: past(5),
  };
  const inspection = { level: 'central', round: 3, body: '中央第三生态环境保护督察组' };
  const got = await at.ask('receiveFeedback', {
    as: at.named('clerk'),
    body: { plan: '样例方案', ...inspection, feedbackOn: past(10), known },
  });
  expect([got.status, got.body.because]).toEqual([200, undefined]);
});
afterAll(() => at?.close());

const courseIn = (got: Got): Course => {
  const course = ((got.body.plan ?? got.body) as { course: Course | null }).course;
  if (!course) throw new Error(`nothing is said of its course: ${JSON.stringify(got.body)}`);
  return course;
};
const show = (as: string): Promise<Got> => at.ask('showPlan', { as: at.named(as), params: { planId } });
const adjust = (over: object = {}, as = 'director'): Promise<Got> =>
  at.ask('actOnPlan', {
    as: at.named(as),
    params: { planId },
    body: {
      act: 'adjust',
      what: '第1项时限延至2031年',
      basis: '市政府常务会议纪要',
      tasks: [taskId],
      ...over,
    },
  });
const outcome = ({ status, body }: Got) => [status, body.code];
async function proposed(over: object = {}): Promise<string> {
  const got = await adjust(over);
  expect([got.status, got.body.because]).toEqual([200, undefined]);
  const { approval } = courseIn(got).adjustments.at(-1) ?? {};
  if (!approval) throw new Error('it waits for no approval');
  await itsProcess(at.house, approval.id);
  return approval.id;
}
async function operate(approvalId: string, as: string, said: object): Promise<void> {
  const who = at.named(as);
  const { body } = await at.ask('showApproval', { as: who, params: { approvalId } });
  const done = await at.ask('actOnApproval', {
    as: who,
    params: { approvalId },
    body: { textHash: body.textHash, opinion: '已阅', ...said },
  });
  expect([done.status, done.body.because]).toEqual([200, undefined]);
}
const ended = (status: string): Promise<Course['adjustments'][number]> =>
  eventually(async () => {
    const last = courseIn(await show('clerk')).adjustments.at(-1);
    return last?.approval?.status === status ? last : null;
  });

describe('an adjustment of an issued plan', () => {
  it('says by which law it is decided, and that no document rests behind it', async () => {
    const { adjusting } = courseIn(await show('clerk'));
    expect(adjusting).toMatchObject({ unverified: true, basis: null });
    expect(adjusting?.law[0]?.zh).toContain('政府主要负责人');
  });

  it('is proposed by whom the plan says, of its own tasks, with what it said before', async () => {
    expect(outcome(await adjust({}, 'clerk'))).toEqual([403, 'not-authorised']);
    expect(outcome(await adjust({}, 'neighbour'))).toEqual([404, 'not-found']);
    expect(outcome(await adjust({ basis: '' }))).toEqual([422, 'missing-text']);
    expect(outcome(await adjust({ tasks: [] }))).toEqual([422, 'missing-text']);
    expect(outcome(await adjust({ tasks: [planId] }))).toEqual([400, 'bad-request']);
    expect(courseIn(await show('clerk')).adjustments).toEqual([]);
  });

  it('holds when it is approved: who decided and what the plan said before are shown', async () => {
    const approvalId = await proposed();
    expect(outcome(await adjust())).toEqual([409, 'already-asked']);
    const put = await at.ask('approvalAdjustment', { as: at.named('head'), params: { approvalId } });
    expect(put.body).toMatchObject({
      plan: { id: planId, name: '样例方案' },
      adjustment: {
        byName: 'director',
        tasks: [{ ref: '1', deadline: '2030年12月底前', due: '2030-12-31' }],
      },
      text: expect.stringContaining('第1项时限延至2031年'),
    });
    const inbox = await at.ask('inbox', { as: at.named('head') });
    expect(inbox.body.approvals).toMatchObject([{ approvalId, title: '调整《样例方案》' }]);
    await operate(approvalId, 'head', { type: 'approve' });
    expect(await ended('granted')).toMatchObject({
      ...{ byName: 'director', what: '第1项时限延至2031年', basis: '市政府常务会议纪要' },
      tasks: [{ taskId, ref: '1', deadline: '2030年12月底前' }],
      approval: { id: approvalId, endedOn: todayOf(at.house), decidedBy: [{ name: 'head' }] },
    });
    const { tasks } = courseIn(await show('officer')).adjustments[0] ?? {};
    expect(tasks?.map(({ ref }) => ref)).toEqual(['1']);
  });

  it('that is refused, or taken back, leaves the plan as it was and can be proposed again', async () => {
    await operate(await proposed(), 'head', { type: 'refuse' });
    await ended('refused');
    const second = await proposed({ tasks: [], before: '总则写明三年完成' });
    await operate(second, 'director', { type: 'cancel', because: '不再需要' });
    expect(await ended('withdrawn')).toMatchObject({
      before: '总则写明三年完成',
      approval: { decidedBy: [{ name: 'director' }] },
    });
    const statuses = courseIn(await show('clerk')).adjustments.map(({ approval }) => approval?.status);
    expect(statuses).toEqual(['granted', 'refused', 'withdrawn']);
  });

  it('is nothing that an approval of something else shows, or that a stranger sees', async () => {
    const approvalId = courseIn(await show('clerk')).adjustments[0]?.approval?.id ?? '';
    const stranger = await at.ask('approvalAdjustment', {
      as: at.named('neighbour'),
      params: { approvalId },
    });
    expect(outcome(stranger)).toEqual([404, 'not-found']);
  });
});
