import type { CommandMark, RecordOutcome } from '@duban/contract';
import { roundAggregate, type Fact, type Round, type RoundEvent, type RoundResult } from '@duban/domain';
import type { Tx } from '../database';
import { answerTo } from '../ledger/answers';
import { factsAfter, lockHead } from '../ledger/chains';
import type { Head } from '../ledger/forge';
import { appendTo, type WriteRules } from '../ledger/record';

/** Which round is closed, and why it is closed before its due day (null when the clock closes it). */
export interface RoundToClose {
  readonly planId: string;
  readonly period: string;
  readonly because: string | null;
}

/** As of `record`; `facts` are the round's links from its closing on, also when this call wrote them. */
export type RoundClosing = RecordOutcome & { readonly facts: readonly Fact[] };

/**
 * Closes a round with what the ledger knows: reports hold the round's head for share until they are in, so none of them
 * is overlooked. Throws when there is no such round, or when it has not opened yet.
 */
export async function closeRoundIn(
  tx: Tx,
  { planId, period, because }: RoundToClose,
  { command, rules }: { readonly command: CommandMark; readonly rules: WriteRules },
): Promise<RoundClosing> {
  const head = await lockHead(tx, roundAggregate({ planId, period }));
  if (!head) throw new Error(`the plan ${planId} has no round ${period}`);
  const answer = await answerTo(tx, command.commandId);
  const facts = await closingFacts(tx, head, rules);
  if (answer) return { outcome: 'already', facts, answer };
  if ((head.state as Round).status === 'closed') return { outcome: 'conflict', facts };
  const event: RoundEvent = {
    type: 'RoundClosed',
    data: { ...(await findings(tx, planId, period)), because },
  };
  const recorded = await appendTo(tx, head, { command, rules, events: [event] });
  return {
    ...recorded,
    facts: await closingFacts(tx, { ...head, sequence: recorded.answer.sequence }, rules),
  };
}

// A round ends with its closing, so that is its last link.
const closingFacts = async (
  tx: Tx,
  { aggregate, sequence }: Head,
  { upcasters }: WriteRules,
): Promise<readonly Fact[]> => {
  const facts = await factsAfter(tx, { aggregate, after: sequence - 1 }, upcasters);
  return facts.filter(({ event }) => event.type === 'RoundClosed');
};

interface AskedTask {
  readonly taskId: string;
  readonly cycle: number;
  readonly state: string | null;
}

/** Every open task of the plan, and every other one that has reported: in the order of their numbers. */
export const askedTasks = (tx: Tx, planId: string, period: string): Promise<readonly AskedTask[]> =>
  tx.query<AskedTask>(
    `select task.id as "taskId", task.cycle, report.state
       from task_row as task
       left join report_row as report
         on report.tenant_id = task.tenant_id and report.task_id = task.id and report.period = $2
      where task.tenant_id = duban_tenant() and task.plan_id = $1
        and (task.status in ('dispatched', 'underway') or report.state is not null)
      order by task.ref_order, task.id`,
    [planId, period],
  );

const BEHIND: readonly (string | null)[] = ['behind', 'not-started'];

async function findings(tx: Tx, planId: string, period: string): Promise<Omit<RoundResult, 'because'>> {
  const asked = await askedTasks(tx, planId, period);
  const named = (tasks: readonly AskedTask[]) => tasks.map(({ taskId, cycle }) => ({ taskId, cycle }));
  return {
    expected: asked.length,
    reported: asked.filter(({ state }) => state !== null).length,
    missing: named(asked.filter(({ state }) => state === null)),
    behind: named(asked.filter(({ state }) => BEHIND.includes(state))),
  };
}
