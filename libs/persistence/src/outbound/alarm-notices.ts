import { factIn, signingIn, type Approval } from '@duban/domain';
import { openApprovalsIn } from '../approvals/heads';
import type { Tx } from '../database';
import type { FeedEvent } from '../ledger/feed';
import { seatName } from '../register/seat-name';
import { tasksIn } from '../tasks/heads';
import type { Notice } from './audience';

interface Alarmed {
  readonly approval: Approval;
  readonly about: Notice['about'];
}

/** Whether a fact says that nobody can go on with an approval, or with the signing of a task. */
function saysSo({ type, text }: FeedEvent): boolean {
  if (type !== 'SigningChanged') return type === 'ApprovalAlarmed';
  const { event } = factIn(text).fact.event.data as { readonly event: { readonly type: string } };
  return event.type === 'ApprovalAlarmed';
}

/** To those who can find somebody or decide in their place, once for each alarm that is still up. */
export async function alarms(tx: Tx, events: readonly FeedEvent[]): Promise<readonly Notice[]> {
  const said = events.filter(saysSo);
  if (said.length === 0) return [];
  const up = await alarmsUp(tx, [...new Set(said.map(({ aggregate }) => aggregate))]);
  return said.flatMap(({ aggregate, sequence }): readonly Notice[] => {
    const found = up.get(aggregate);
    if (!found) return [];
    const { keepers, higher, units } = found.approval.frame;
    const seats = Object.fromEntries(
      [...keepers, ...higher].map(({ post, of }) => [seatName({ post, unit: units[of] }), 1] as const),
    );
    const base = { key: `alarm/${aggregate}/${sequence}`, kind: 'alarm', about: found.about } as const;
    return [{ ...base, seats, persons: [], except: [], daysLeft: null }];
  });
}

async function alarmsUp(tx: Tx, aggregates: readonly string[]): Promise<ReadonlyMap<string, Alarmed>> {
  const ids = (kind: string): readonly string[] =>
    aggregates.filter((one) => one.startsWith(`${kind}/`)).map((one) => one.split('/')[1] ?? '');
  const approvals = await openApprovalsIn(tx, 'approval.id = any ($1::uuid[])', [ids('approval')]);
  const tasks = await tasksIn(tx, `task.id = any ($1::uuid[])`, [ids('task')]);
  const found = [
    ...approvals.map((approval) => {
      const { approvalId, subject } = approval.frame;
      const about = { title: subject.title, path: `/approvals/${approvalId}` };
      return [`approval/${approvalId}`, { approval, about }] as const;
    }),
    ...tasks.flatMap((task) => {
      const approval = signingIn(task);
      const { ref, title } = task.facts;
      const about = { ref, title, path: `/tasks/${task.taskId}` };
      return approval ? [[`task/${task.taskId}`, { approval, about }] as const] : [];
    }),
  ];
  return new Map(found.filter(([, { approval }]) => approval.alarm !== null));
}
