import type { ClosingStep } from '@duban/domain';
import type { Got } from '../testing/client';
import { seedImportedPlan, seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

const own: ClosingStep = {
  step: 'acceptance',
  title: { zh: '自行验收', en: 'self-acceptance' },
  by: { post: 'unit-principal', of: 'lead' },
  site: true,
};
const provincial: ClosingStep = {
  step: 'acceptance',
  title: { zh: '省级验收', en: 'provincial acceptance' },
  by: { post: 'office-director', of: 'office' },
  origins: ['central'],
};
const closing: readonly ClosingStep[] = [
  own,
  { step: 'application', by: { post: 'unit-principal', of: 'lead' } },
  { step: 'acceptance', by: { post: 'office-officer', of: 'office' } },
  provincial,
];

let at: WorkingHouse;
let planId: string;
let tasks: readonly [string, string];
beforeAll(async () => {
  at = await openWorkingHouse({
    principal: ['unit-principal', 'lead'],
    officer: ['unit-officer', 'lead'],
    clerk: ['office-officer', 'office'],
    director: ['office-director', 'office'],
  });
  planId = await seedImportedPlan(at.house);
  const seeded = (ref: string, origin: 'central' | 'municipal') =>
    seedTask(at.house, at.units, ref, { policy: { closing }, states: { origin } });
  tasks = [await seeded('1', 'central'), await seeded('2', 'municipal')];
});
afterAll(() => at?.close());

const does = (
  name: string,
  act: Parameters<WorkingHouse['ask']>[0],
  taskId: string,
  body = {},
): Promise<Got> => at.ask(act, { as: at.named(name), params: { taskId }, body });
const outcome = ({ status, body }: Got) => body.code ?? status;
const opinion = '同意销号';
const site = { place: '东港区老街', people: ['局长'] };

it('goes from self-acceptance and application to the levels that its list asks for', async () => {
  for (const taskId of tasks) {
    expect(outcome(await does('officer', 'receiveTask', taskId))).toBe(200);
    expect(outcome(await does('principal', 'completeTask', taskId, { summary: '已封堵' }))).toBe(200);
    expect(outcome(await does('principal', 'acceptTask', taskId, { opinion }))).toBe('missing-text');
    expect(outcome(await does('clerk', 'applyTask', taskId, { text: '申请' }))).toBe('wrong-state');
    const photos = [tasks[0]];
    const shown = { opinion, site: { ...site, photos } };
    expect(outcome(await does('principal', 'acceptTask', taskId, shown))).toBe('unknown-evidence');
    expect(outcome(await does('principal', 'acceptTask', taskId, { opinion, site }))).toBe(200);
    expect(outcome(await does('clerk', 'applyTask', taskId, { text: '申请' }))).toBe('not-authorised');
    expect(outcome(await does('principal', 'applyTask', taskId, { text: ' ' }))).toMatch(/missing|bad/);
    const twice = [1, 2].map(() => does('principal', 'applyTask', taskId, { text: '申请销号' }));
    expect((await Promise.all(twice)).map(outcome).sort()).toEqual([200, 'wrong-state']);
    expect(outcome(await does('clerk', 'acceptTask', taskId, { opinion }))).toBe(200);
  }
  const { body } = await does('clerk', 'taskRecord', tasks[0]);
  const facts = body.facts as { type: string; data: object; actorName: string }[];
  expect(facts.filter(({ type }) => /Applied|Accepted/.test(type))).toMatchObject([
    { type: 'TaskAccepted', data: { level: own.title, site }, actorName: 'principal' },
    { type: 'AcceptanceApplied', data: { text: '申请销号', unproven: ['1'] }, actorName: 'principal' },
    { type: 'TaskAccepted', actorName: 'clerk' },
  ]);
});

it('counts each fact of the closings on its own', async () => {
  const counted = async () => {
    const { body } = await at.ask('showPlan', { as: at.named('clerk'), params: { planId } });
    const facts = body.facts as { fact: string; title: { zh: string } | null; count: number }[];
    return facts.map(({ fact, title, count }) => `${title?.zh ?? fact} ${count}`);
  };
  const before = ['completion 2', '自行验收 2', 'application 2', 'acceptance 2'];
  expect(await counted()).toEqual([...before, 'closed 1']);
  expect(outcome(await does('director', 'acceptTask', tasks[0], { opinion }))).toBe(200);
  expect(await counted()).toEqual([...before, '省级验收 1', 'closed 2']);
});
