import {
  aggregates,
  decidePlan,
  dayInZone,
  nextPlanMoment,
  type Plan,
  type PlanCommand,
} from '@duban/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { Line, NoticeSignal, RunInput } from './line';
import { MainLine } from './main-line';
import { machineFrame, noticeFrame, ruled, todayIn } from './recording';
import { WorkingDays } from './working-days';

/** A plan from its feedback on: what is due of it, its units and its results, and the moment set for its publication. */
export async function planLife(input: RunInput<'plan'>): Promise<void> {
  const days = new WorkingDays(input.calendar);
  const left = await new MainLine(planLine(input, days), input.carried).run();
  if (left) await continueAsNew<typeof planLife>({ ...input, calendar: days.calendar, carried: left });
}

const planLine = (
  { tenant, aggregate, clockFirst = false }: RunInput<'plan'>,
  days: WorkingDays,
): Line<'plan', PlanCommand> => ({
  ...{ tenant, aggregate, days, clockFirst },
  kind: 'plan',
  decide: (plan, command) => ruled({ tenant, aggregate }, command, decidePlan(plan, command, days.calendar)),
  isFinal: aggregates.plan.isFinal,
  nextAt: nextPlanMoment,
  clockCommand: askMoment,
  commandOf: toldBy,
});

const SOURCES: Readonly<Record<string, string>> = {
  'note-adjustment': 'system:approval',
  'note-calendar': 'system:calendar',
};

function toldBy(signal: NoticeSignal): PlanCommand {
  const by = SOURCES[signal.notice.type];
  if (!by) throw new Error(`a plan is not told ${signal.notice.type}`);
  return { ...signal.notice, ...noticeFrame(signal), by } as PlanCommand;
}

/** What the clock finds holds from the day on which it was to be found, also where nobody could ask it then. */
function askMoment(plan: Plan, id: string): PlanCommand {
  const offset = plan.course?.terms.zoneOffsetMinutes ?? 0;
  const today = todayIn(offset);
  const on = dayInZone(nextPlanMoment(plan) ?? Date.now(), offset);
  return { ...machineFrame(id, on, today), type: 'note-moment', now: Date.now(), by: 'system:clock' };
}
