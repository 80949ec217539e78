import type { Output, routes } from '@duban/contract';
import { todayOf } from '../house';
import type { Got } from '../testing/client';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

type Course = NonNullable<Output<typeof routes.showPlan.answer>['course']>;

let at: WorkingHouse;
let planId: string;
let bare: string;

beforeAll(async () => {
  at = await openWorkingHouse({
    clerk: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    officer: ['unit-officer', 'lead'],
  });
  planId = await seedImportedPlan(at.house);
  await seedTask(at.house, at.units, '1');
  bare = await seedTask(at.house, at.units, '2', { states: { goal: ' ', measures: [] } });
  await seedTask(at.house, at.units, '10', { states: { deadline: null } });
  const on = todayOf(at.house);
  const got = await at.ask('receiveFeedback', {
    as: at.named('clerk'),
    body: {
      plan: '样例方案',
      level: 'central',
      round: 3,
      body: '中央第三生态环境保护督察组',
      feedbackOn: on,
    },
  });
  expect([got.status, got.body.because]).toEqual([200, undefined]);
});
afterAll(() => at?.close());

const courseIn = (got: Got): Course => {
  const course = ((got.body.plan ?? got.body) as { course: Course | null }).course;
  if (!course) throw new Error(`nothing is said of its course: ${JSON.stringify(got.body)}`);
  return course;
};
const act = (as: string, body: object): Promise<Got> =>
  at.ask('actOnPlan', { as: at.named(as), params: { planId }, body });
const show = (as: string): Promise<Got> => at.ask('showPlan', { as: at.named(as), params: { planId } });

describe('a plan whose tasks do not state all that its law wants', () => {
  it('shows task by task what lacks, to whoever may see the task', async () => {
    const { completeness } = courseIn(await show('clerk'));
    expect(completeness).toMatchObject({
      ...{ needs: ['lead', 'goal', 'deadline', 'measures'], unverified: true, count: 2 },
      tasks: [
        { taskId: bare, ref: '2', lacks: ['goal', 'measures'] },
        { ref: '10', lacks: ['deadline'] },
      ],
    });
    expect(courseIn(await show('officer')).completeness?.tasks).toHaveLength(2);
  });

  it('is not submitted but with the reason why, which stays on record', async () => {
    expect((await act('clerk', { act: 'draft' })).status).toBe(200);
    const refused = await act('director', { act: 'submit' });
    expect([refused.status, refused.body.code]).toEqual([409, 'incomplete-plan']);
    expect(refused.body.because).toMatchObject({ zh: expect.stringContaining('第 2、10 号') });
    expect((await act('director', { act: 'submit', despite: '  ' })).body.code).toBe('incomplete-plan');
    const submitted = await act('director', { act: 'submit', despite: '第二批任务尚未细化' });
    expect(submitted.status).toBe(200);
    expect(courseIn(submitted)).toMatchObject({
      ...{ status: 'submitted', completeness: null },
      submittedDespite: { count: 2, because: '第二批任务尚未细化' },
    });
  });
});
