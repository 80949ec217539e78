import fc from 'fast-check';
import type { openedApproval } from '../approvals/decide';
import type { ApprovalEvent } from '../approvals/event';
import { evolveApproval } from '../approvals/evolve';
import { approvalConsequences } from '../approvals/consequences';
import { adjust, after, at, decided, folded, outcome, report, said, touched } from '../example/plan';
import { wang, zhao, zhou } from '../example/people';
import { calendar } from '../example/law';
import { isFinal } from '../ledger/aggregates';
import type { Fact } from '../ledger/fact';
import { sha256 } from '../ledger/sha256';
import { addDays, type Day } from '../time/day';
import { touchesSame } from './adjustment';
import { planConsequences } from './consequences';
import { decidePlan } from './decide';
import { pendingAdjustments } from './decide-adjustment';
import type { PlanEvent } from './event';
import { evolvePlan } from './evolve';
import type { Plan } from './plan';

const asked = after(at.issued, said(adjust, '2026-06-01'));
const ended = (plan: Plan, how: 'granted' | 'refused' | 'withdrawn', on: Day = '2026-06-10') =>
  after(plan, said(decided(plan, how), on));
const last = (plan: Plan) => plan.course?.adjustments.at(-1);

describe('an adjustment of an issued plan', () => {
  it('is proposed, and stands with what the plan said before until its approval has ended', () => {
    expect(last(asked)).toMatchObject({
      ...{ on: '2026-06-01', by: 'wang', what: '第5项时限延至2027年6月' },
      approval: { status: 'asked', endedOn: null, tasks: [{ ref: '5', deadline: '2026年底前' }] },
    });
    for (const how of ['granted', 'refused', 'withdrawn'] as const)
      expect(last(ended(asked, how))?.approval).toMatchObject({
        ...{ status: how, endedOn: '2026-06-10', decidedBy: ['zhou'] },
        tasks: [{ deadline: '2026年底前', goal: '全面截污' }],
      });
    expect(isFinal('plan', after(ended(asked, 'granted'), said(report, '2026-07-02')))).toBe(false);
  });

  it.each([
    ['without a basis', { basis: ' ' }, 'missing-text'],
    ['without what it said before, of no task', { tasks: [] }, 'missing-text'],
    ['after the deadline of a task', { tasks: [touched('5', '2026-05-31')] }, 'too-late'],
    ['where no law says who approves', { terms: null }, 'not-ruled'],
    ['by somebody else', { by: zhao }, 'not-authorised'],
    ['on the last day of the deadline', { tasks: [touched('5', '2026-06-01')] }, ['PlanAdjustmentAsked']],
    ['where there is no day', { tasks: [touched('5', null)] }, ['PlanAdjustmentAsked']],
    ['of the whole plan', { tasks: [], before: '原文' }, ['PlanAdjustmentAsked']],
    [
      'late, where the law does not mind',
      { terms: { ...adjust.terms, beforeDue: false }, tasks: [touched('5', '2026-05-31')] },
      ['PlanAdjustmentAsked'],
    ],
  ])('%s', (_, over, expected) => {
    expect(outcome(at.issued, said(adjust, '2026-06-01', over as Partial<typeof adjust>))).toEqual(expected);
  });

  it('is proposed before the plan is issued by nobody', () => {
    expect(outcome(at.published, said(adjust, '2026-05-01'))).toBe('wrong-state');
  });

  it('waits alone: a second one of the same is refused until it is decided, one of another task is not', () => {
    const again = said(adjust, '2026-06-02');
    expect(outcome(asked, again)).toBe('already-asked');
    expect(outcome(asked, said({ ...adjust, tasks: [], before: '全文' }, '2026-06-02'))).toBe(
      'already-asked',
    );
    expect(outcome(asked, said({ ...adjust, tasks: [touched('6')] }, '2026-06-02'))).toEqual([
      'PlanAdjustmentAsked',
    ]);
    expect(outcome(ended(asked, 'refused'), said(adjust, '2026-06-11'))).toEqual(['PlanAdjustmentAsked']);
  });

  it('hears its end once, and nothing of what it does not wait for', () => {
    const told = said(decided(asked), '2026-06-10');
    expect(outcome(asked, told)).toEqual(['PlanAdjustmentEnded']);
    expect(outcome(ended(asked, 'granted'), told)).toEqual([]);
    expect(outcome(at.issued, told)).toEqual([]);
  });

  it('that was made by one act, before there were approvals, folds as it did', () => {
    const { what, basis } = adjust;
    const old = said({ type: 'adjust', by: wang, what, basis }, '2026-06-01');
    expect(outcome(at.issued, old)).toEqual(['PlanAdjusted']);
    const plan = after(at.issued, old);
    expect(last(plan)).toEqual({ on: '2026-06-01', by: 'wang', what, basis });
    expect(outcome(plan, said(adjust, '2026-06-02'))).toEqual(['PlanAdjustmentAsked']);
  });
});

describe('the approval of an adjustment', () => {
  const fact = <Event extends PlanEvent | ApprovalEvent>(event: Event, actor = 'wang'): Fact<Event> => ({
    ...{ actor, principal: null, commandId: 'c', on: '2026-06-01', late: null, event },
  });
  const decision = decidePlan(at.issued, said(adjust, '2026-06-01'), calendar);
  if (!decision.ok) throw new Error(decision.code);
  const [event] = decision.events as readonly [Extract<PlanEvent, { type: 'PlanAdjustmentAsked' }>];
  const [begin] = planConsequences(evolvePlan(at.issued, fact(event)), fact(event));
  if (begin?.kind !== 'begin' || begin.event.type !== 'ApprovalOpened') throw new Error('no approval begins');
  const opening = begin.event as ReturnType<typeof openedApproval>;
  const opened = evolveApproval(null, fact(opening));

  it('begins in the same transaction, about exactly these words, by the rule of the place', () => {
    expect(begin.aggregate).toBe(`approval/${event.data.adjustmentId}`);
    expect(opened.frame).toMatchObject({
      subject: { kind: 'adjustment', id: 'p', title: '调整《整改方案》' },
      ...{ rule: adjust.terms.rule, textHash: sha256(event.data.text), fixedText: true, initiator: 'wang' },
    });
    for (const words of ['第5项时限延至2027年6月', '市政府常务会议纪要', '2026年底前', '全面截污'])
      expect(event.data.text).toContain(words);
  });

  it('tells the plan how it ended and who decided, and nothing before', () => {
    const told = (end: ApprovalEvent, actor = 'zhou') =>
      approvalConsequences(
        { ...opened, acts: [{ ...SIGNED, decision: end.type === 'ApprovalRefused' ? 'refuse' : 'approve' }] },
        fact(end, actor),
      ).map((one) =>
        one.kind === 'tell' ? [one.process, one.notice.outcome, one.notice.decidedBy] : one.kind,
      );
    const plan = { type: 'plan', planId: 'p' };
    const { textHash } = opened;
    expect(told({ type: 'ApprovalGranted', data: { textHash } })).toEqual([[plan, 'granted', ['zhou']]]);
    expect(told({ type: 'ApprovalRefused', data: { textHash } })).toEqual([[plan, 'refused', ['zhou']]]);
    expect(told({ type: 'ApprovalCancelled', data: { because: '不再需要' } }, 'wang')).toEqual([
      [plan, 'withdrawn', ['wang']],
    ]);
    expect(
      told({ type: 'ApprovalOverridden', data: { outcome: 'granted', basis: '常委会决定' } }, 'zheng'),
    ).toEqual([[plan, 'granted', ['zheng']]]);
    expect(told({ type: 'ApprovalCommented', data: { text: '请补充' } })).toEqual([]);
  });

  const SIGNED = {
    ...{ id: 'a', by: zhou.person, principal: null, on: '2026-06-10' as Day, textHash: '', opinion: null },
    ...{ post: 'government-head', unit: 'government' },
  };
});

it('whatever is proposed and decided in whatever order, no two that wait are of the same and every chain folds', () => {
  const step = fc.record({
    what: fc.nat(5),
    tasks: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    days: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let plan = at.issued;
      let today: Day = '2026-05-06';
      for (const { what, tasks, days } of steps) {
        today = addDays(today, days);
        const pending = plan.course ? pendingAdjustments(plan.course) : [];
        const ending = pending[what % Math.max(pending.length, 1)];
        const command =
          what > 2 && ending
            ? said({ ...decided(plan, 'refused'), adjustmentId: ending.approval.adjustmentId }, today)
            : said({ ...adjust, before: '原文', tasks: tasks.map((n) => touched(String(n))) }, today);
        const decision = decidePlan(plan, command, calendar);
        if (decision.ok) plan = folded(plan, decision, command);
        const waiting = plan.course ? pendingAdjustments(plan.course).map(({ approval }) => approval) : [];
        for (const one of waiting)
          for (const other of waiting)
            expect(one === other || !touchesSame(one.tasks, other.tasks)).toBe(true);
      }
      const ids = plan.course?.adjustments.map(({ approval }) => approval?.adjustmentId) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
