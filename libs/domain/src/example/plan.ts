import { authorship, type Actor } from '../people/actor';
import type { Fact } from '../ledger/fact';
import type { Decision } from '../refusal';
import type { AdjustmentOutcome, AdjustmentTerms, TouchedTask } from '../plans/adjustment';
import type { FeedbackCommand, PlanAct, PlanCommand } from '../plans/command';
import { decidePlan } from '../plans/decide';
import type { PlanEvent } from '../plans/event';
import { evolvePlan } from '../plans/evolve';
import { decideFeedback } from '../plans/feedback';
import { PLAN_STEPS, type Plan, type PlanTerms } from '../plans/plan';
import type { Day } from '../time/day';
import { startOfDayMs } from '../time/zone';
import { calendar } from './law';
import { units, wang, zhao, zheng, zhou } from './people';

export const officer = { post: 'office-officer', of: 'office', unit: units.office } as const;
export const director = { post: 'office-director', of: 'office', unit: units.office } as const;
export const head = { post: 'government-head', of: 'government', unit: units.government } as const;
export const workdays = (n: number) => ({ n, unit: 'workdays', firstDayCounts: false }) as const;
export const terms: PlanTerms = {
  planWithin: workdays(30),
  resultWithin: { n: 6, unit: 'months', firstDayCounts: false },
  unitPlans: { within: workdays(10), chaseEvery: workdays(5), post: 'unit-officer' },
  seats: {
    ...{ draft: officer, submit: director, return: head, approve: head },
    ...{ publish: director, issue: director, adjust: director, 'report-result': director },
  },
  posts: {},
  zoneOffsetMinutes: 480,
};
export const inspection = {
  ...({ level: 'central', round: 3, batch: 1, body: '中央第三生态环境保护督察组' } as const),
  feedbackOn: '2026-03-02',
} as const;

export const feedback = (over: Partial<FeedbackCommand> = {}): FeedbackCommand => ({
  ...{ id: 'feedback', digest: 'd', on: '2026-03-02', today: '2026-03-02', late: null },
  ...{ type: 'receive-feedback', by: zheng, planId: 'p', name: '整改方案', pack: 'neutral', edition: 'e' },
  ...{ inspection, terms, known: {}, units: [units.lead] },
  ...over,
});

type Content<Command> = Command extends unknown
  ? Omit<Command, 'id' | 'digest' | 'on' | 'today' | 'late'>
  : never;
export const said = (content: Content<PlanCommand>, on: Day, over: Partial<PlanAct> = {}): PlanCommand =>
  ({
    id: `${content.type}/${on}`,
    digest: 'd',
    on,
    today: on,
    late: null,
    ...content,
    ...over,
  }) as PlanCommand;
export const clock = (on: Day): PlanCommand =>
  said({ by: 'system:clock', type: 'note-moment', now: startOfDayMs(on, 480) }, on);

export const facts = (
  events: readonly PlanEvent[],
  { by, id, on, late }: { by: Actor | string; id: string; on: Day; late: string | null },
): readonly Fact<PlanEvent>[] =>
  events.map((event) => ({ ...authorship(by), commandId: id, on, late, event }));

export function begun(command = feedback(), plan: Plan | null = null): Plan {
  return folded(plan, decideFeedback(plan, command, calendar), command);
}
export function folded(
  plan: Plan | null,
  decision: Decision<PlanEvent>,
  command: FeedbackCommand | PlanCommand,
): Plan {
  if (!decision.ok) throw new Error(`${decision.code}: ${decision.because.en}`);
  return facts(decision.events, command).reduce<Plan | null>(evolvePlan, plan) as Plan;
}
export const after = (plan: Plan, ...commands: readonly PlanCommand[]): Plan =>
  commands.reduce((now, command) => folded(now, decidePlan(now, command, calendar), command), plan);
export const outcome = (plan: Plan, command: PlanCommand): readonly string[] | string => {
  const decision = decidePlan(plan, command, calendar);
  return decision.ok ? decision.events.map(({ type }) => type) : decision.code;
};

export const draft = { type: 'draft', by: zheng, document: null } as const;
export const submit = { type: 'submit', by: wang, document: '甬政〔2026〕8号' } as const;
export const approve = { type: 'approve', by: zhou, document: null } as const;
export const sendBack = { type: 'return', by: zhou, because: '措施不具体' } as const;
export const publish = { type: 'publish', by: wang, at: null, where: '市政府门户网站' } as const;
export const issue = {
  type: 'issue',
  by: wang,
  document: '甬党办〔2026〕3号',
  units: ['b', units.lead, 'b'],
} as const;
export const adjustmentTerms: AdjustmentTerms = {
  beforeDue: true,
  rule: { rule: 'signature', post: 'government-head', of: 'government' },
  ...{ keepers: [{ post: 'office-officer', of: 'office' }], higher: [], urgeEvery: workdays(1) },
  ...{ edition: 'e'.repeat(64), units },
};
export const touched = (taskId: string, due: Day | null = '2026-12-31'): TouchedTask => ({
  ...{ taskId, ref: taskId, title: `任务${taskId}`, goal: '全面截污', deadline: '2026年底前', due },
  lead: units.lead,
});
export const adjust = {
  type: 'adjust',
  by: wang,
  what: '第5项时限延至2027年6月',
  basis: '市政府常务会议纪要',
  before: '',
  tasks: [touched('5')],
  terms: adjustmentTerms,
} as const;
/** How its approval ended. */
export const decided = (plan: Plan, outcome: AdjustmentOutcome = 'granted') =>
  ({
    type: 'note-adjustment',
    by: 'system:approval',
    adjustmentId: plan.course?.adjustments.at(-1)?.approval?.adjustmentId ?? '',
    ...{ outcome, decidedBy: ['zhou'] },
  }) as const;
export const report = { type: 'report-result', by: wang, document: '甬政〔2026〕60号' } as const;
export const handIn = { type: 'submit-unit-plan', by: zhao, unit: units.lead, document: null } as const;

export const way = [
  said(draft, '2026-03-10'),
  said(submit, '2026-03-30'),
  said(approve, '2026-04-20'),
  said(publish, '2026-04-28'),
  said(issue, '2026-05-06'),
];
export const at = Object.fromEntries(
  ['feedback', ...PLAN_STEPS].map((step, n) => [step, after(begun(), ...way.slice(0, n))]),
) as unknown as Record<'feedback' | (typeof PLAN_STEPS)[number], Plan>;
