import type { Day } from '@duban/domain';
import { eventually } from '../testing/engine';
import { noticeOf } from '../testing/notice-text';
import { itsProcess } from '../testing/seed-approval';
import { seedPlan, type SeededPeriod } from '../testing/seed-periods';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(120_000);

let at: WorkingHouse;
let plan: SeededPeriod;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
  });
  plan = await seedPlan(at.house, at.units);
});
afterAll(() => at?.close());

it('moves the last day of a plan as it was shown before the notice was approved, and keeps the old one', async () => {
  const calendar = await at.ask('showCalendar', { as: at.named('head') });
  const text = noticeOf(calendar.body.provisionalFrom as number);
  const officer = at.named('officer');
  const body = { text, pack: 'ningbo', basis: '国办发明电〔2026〕1号' };
  const proposed = await at.ask('proposeNotice', { as: officer, body });
  const approvalId = proposed.body.approvalId as string;
  const shown = await at.ask('noticeOfApproval', { as: at.named('head'), params: { approvalId } });
  const { moved } = shown.body.read as { moved: { to: Day }[] };
  expect(moved).toMatchObject([{ kind: 'plan', planId: plan.id, title: '样例整改方案', from: plan.until }]);
  const to = moved[0]!.to;
  expect(to > plan.until).toBe(true);

  await itsProcess(at.house, approvalId);
  for (const who of ['director', 'head']) {
    const { body: approval } = await at.ask('showApproval', { as: at.named(who), params: { approvalId } });
    const said = { type: 'approve', textHash: approval.textHash, opinion: '同意' };
    await at.ask('actOnApproval', { as: at.named(who), params: { approvalId }, body: said });
  }
  const course = await eventually(async () => {
    const { body: seen } = await at.ask('showPlan', { as: officer, params: { planId: plan.id } });
    const { due, ...said } = seen.course as { due: { by: Day }; moved: unknown; clocks: { until: Day }[] };
    return due.by === to ? { due, ...said } : null;
  });
  expect(course.moved).toMatchObject([{ period: 'plan', from: plan.until, to }]);
  expect(course.clocks.map(({ until }) => until)).toEqual([to]);
});
