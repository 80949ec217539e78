import type { Output, routes } from '@duban/contract';
import { addDays } from '@duban/domain';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';
import { todayOf } from '../house';

jest.setTimeout(120_000);

let at: WorkingHouse;
const PLAN = '第三轮督察整改方案';
const level = { level: 'central', round: 3, body: '中央第三生态环境保护督察组' } as const;

beforeAll(async () => {
  at = await openWorkingHouse({
    clerk: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
    officer: ['unit-officer', 'lead'],
    stranger: ['unit-officer', 'sibling'],
  });
});
afterAll(() => at?.close());

type Shown = Output<typeof routes.showPlan.answer>;
const planIn = ({ body }: Got): Shown => (body.plan ?? body) as Shown;
const courseIn = (got: Got) => {
  const { course } = planIn(got);
  if (!course) throw new Error(`nothing is said of its course: ${JSON.stringify(got.body)}`);
  return course;
};
const outcome = (got: Got) => [got.status, got.body.code ?? planIn(got).status];
const today = () => todayOf(at.house);
const feedback = (as: string, over: object = {}): Promise<Got> =>
  at.ask('receiveFeedback', {
    as: at.named(as),
    body: { plan: PLAN, pack: 'ningbo', ...level, feedbackOn: today(), ...over },
  });
const act = (as: string, planId: string, body: object, key?: string): Promise<Got> =>
  at.ask('actOnPlan', { as: at.named(as), params: { planId }, body, ...(key ? { key } : {}) });
const show = async (as: string, planId: string): Promise<Got> =>
  at.ask('showPlan', { as: at.named(as), params: { planId } });

describe('the plan of an inspection', () => {
  let planId: string;

  it('is opened by its feedback, by whom the pack says, under a pack that is there', async () => {
    expect(outcome(await feedback('stranger'))).toEqual([403, 'not-authorised']);
    expect(outcome(await feedback('clerk', { pack: 'nowhere' }))).toEqual([400, 'bad-request']);
    expect(outcome(await feedback('clerk', { pack: undefined }))).toEqual([400, 'bad-request']);
    expect(outcome(await feedback('clerk', { round: 0 }))).toEqual([400, 'bad-request']);
    expect(outcome(await feedback('clerk', { feedbackOn: addDays(today(), 1) }))).toEqual([422, 'wrong-day']);
    const opened = await feedback('clerk');
    expect(outcome(opened)).toEqual([200, 'feedback']);
    planId = planIn(opened).id;
    expect(planIn(opened)).toMatchObject({ importedOn: null, course: { due: { missed: false }, steps: [] } });
    expect(outcome(await feedback('clerk'))).toEqual([409, 'wrong-state']);
  });

  it('is due within the working days of its level and round, with an account of them', async () => {
    const got = await show('clerk', planId);
    const { clocks, due, waiting } = courseIn(got);
    expect(clocks.map(({ kind, period, counted }) => [kind, period.n, counted.length])).toEqual([
      ['plan', 45, 45],
    ]);
    expect([clocks[0]?.until, planIn(got).dueOn]).toEqual([due?.by, due?.by]);
    expect(waiting).toMatchObject([{ act: 'draft', by: { people: [{ name: 'clerk' }] } }]);
    const listed = await at.ask('listPlans', { as: at.named('clerk') });
    expect(listed.body.plans).toMatchObject([{ id: planId, status: 'feedback', importedOn: null }]);
  });

  it('is seen by nobody else while none of its tasks is theirs', async () => {
    expect((await show('stranger', planId)).status).toBe(404);
    expect((await act('stranger', planId, { act: 'draft' })).status).toBe(404);
  });

  it('goes step by step, each by its post, a repeated request once', async () => {
    expect(outcome(await act('clerk', planId, { act: 'draft' }))).toEqual([200, 'drafted']);
    expect(outcome(await act('clerk', planId, { act: 'submit' }))).toEqual([403, 'not-authorised']);
    const body = { act: 'submit', document: '甬政〔2026〕8号' };
    const twice = await Promise.all([1, 2].map(() => act('director', planId, body, 'submit')));
    expect(twice.map(outcome)).toEqual([
      [200, 'submitted'],
      [200, 'submitted'],
    ]);
    expect(outcome(await act('head', planId, { act: 'return', because: ' ' }))).toEqual([
      422,
      'missing-text',
    ]);
    expect(outcome(await act('head', planId, { act: 'return', because: '措施不具体' }))).toEqual([
      200,
      'drafted',
    ]);
    expect(outcome(await act('director', planId, body))).toEqual([200, 'submitted']);
    expect(outcome(await act('head', planId, { act: 'approve' }))).toEqual([200, 'approved']);
    expect(courseIn(await show('clerk', planId)).steps).toMatchObject([
      { step: 'drafted', byName: 'clerk' },
      { step: 'submitted', byName: 'director', document: '甬政〔2026〕8号' },
      { step: 'approved', byName: 'head' },
    ]);
  });

  it('is published with another one at one set moment, by the clock', async () => {
    const other = planIn(await feedback('clerk', { plan: '另一方案' })).id;
    for (const [as, body] of [
      ['clerk', { act: 'draft' }],
      ['director', { act: 'submit' }],
    ] as const)
      await act(as, other, body);
    const moment = new Date(Date.now() + 3_000).toISOString();
    const publish = () =>
      at.ask('publishPlans', {
        as: at.named('director'),
        body: { plans: [planId, other], where: '政府门户网站', at: moment },
      });
    expect(outcome(await publish())).toEqual([409, 'wrong-state']);
    expect(courseIn(await show('clerk', planId)).publishAt).toBeNull();
    await act('head', other, { act: 'approve' });
    const past = { act: 'publish', where: '政府门户网站', at: new Date(Date.now() - 60_000).toISOString() };
    expect(outcome(await act('director', other, past))).toEqual([422, 'wrong-day']);
    expect((await publish()).body).toMatchObject({ at: moment, plans: [{ planId }, { planId: other }] });
    expect(courseIn(await show('clerk', planId)).publishAt).toBe(moment);
    for (const one of [planId, other])
      await eventually(async () => planIn(await show('clerk', one)).status === 'published');
    expect(courseIn(await show('clerk', other)).steps.at(-1)).toMatchObject({
      step: 'published',
      by: 'system:clock',
      document: '政府门户网站',
    });
  });

  it('once issued counts to the report on results', async () => {
    const issued = await act('director', planId, { act: 'issue', document: '甬党办〔2026〕3号' });
    expect(courseIn(issued)).toMatchObject({ result: { due: { missed: false } }, unitPlans: null });
    const reported = await act('director', planId, { act: 'report-result', document: '甬政〔2026〕60号' });
    expect(courseIn(reported)).toMatchObject({ result: { reported: { byName: 'director' } }, clocks: [] });
  });
});

it('a plan that was imported before is given its inspection, and its units owe plans of their own and are chased', async () => {
  await seedTask(at.house, at.units, '1');
  const planId = await seedImportedPlan(at.house);
  const on = today();
  const before = await show('officer', planId);
  expect([before.status, planIn(before).status, planIn(before).course]).toEqual([200, 'imported', null]);

  const past = (days: number) => addDays(on, -days);
  const known = {
    ...{ drafted: past(390), submitted: past(380), approved: past(350), published: past(340) },
    issued: past(330),
  };
  const said = { plan: '样例方案', feedbackOn: past(400), pack: undefined };
  const gap = await feedback('clerk', { ...said, known: { submitted: past(380) } });
  expect(outcome(gap)).toEqual([422, 'wrong-day']);
  expect(outcome(await feedback('clerk', { ...said, pack: 'yulin' }))).toEqual([400, 'bad-request']);
  expect(outcome(await feedback('clerk', { ...said, known }))).toEqual([200, 'issued']);
  await eventually(async () => courseIn(await show('officer', planId)).unitPlans?.chased.length === 1);
  const owing = courseIn(await show('officer', planId));
  expect(owing).toMatchObject({ result: { due: { missed: true } }, due: { missed: false } });
  expect(owing.unitPlans?.plans).toMatchObject([{ unit: at.units.lead.id, submittedOn: null }]);
  const handIn = { act: 'submit-unit-plan', unit: at.units.lead.id, document: '甬水〔2026〕1号' };
  expect(outcome(await act('clerk', planId, handIn))).toEqual([403, 'not-authorised']);
  const handed = courseIn(await act('officer', planId, handIn));
  expect(handed.unitPlans?.plans).toMatchObject([{ submittedOn: on, document: '甬水〔2026〕1号' }]);
  expect(outcome(await act('officer', planId, handIn))).toEqual([409, 'wrong-state']);
});
