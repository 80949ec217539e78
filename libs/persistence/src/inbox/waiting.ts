import {
  dutiesIn,
  lastDay,
  ownOperations,
  type ApprovalLaw,
  type HeldPost,
  type Waiting,
} from '@duban/domain';
import { openApprovalsIn } from '../approvals/heads';
import type { Tx } from '../database';
import { seatName } from '../register/seat-name';
import { toDoIn } from './queries';

export interface WaitedFor {
  readonly person: string;
  readonly posts: readonly HeldPost[];
}

/** What waits for somebody in their own name: the tasks, letters and plans of their inbox, and the approvals; no signing in alarm. */
export async function waitingFor(tx: Tx, who: WaitedFor, law: ApprovalLaw): Promise<readonly Waiting[]> {
  const items = await toDoIn(tx, who);
  const own = items.map((item): Waiting => ({
    ...{ kind: item.kind, act: item.act, ref: item.ref, title: item.title, by: item.by },
    ...{ urged: item.urged !== null, path: pathOf(item) },
  }));
  return [...own, ...(await approvalsFor(tx, who, law))];
}

const pathOf = ({ letterId, taskId, planId }: Awaited<ReturnType<typeof toDoIn>>[number]): string =>
  letterId !== null ? `/letters/${letterId}` : taskId !== null ? `/tasks/${taskId}` : `/plans/${planId}`;

async function approvalsFor(
  tx: Tx,
  { person, posts }: WaitedFor,
  law: ApprovalLaw,
): Promise<readonly Waiting[]> {
  const theirs = '(approval.persons && array[$1::text] or approval.seats && $2::text[])';
  const open = await openApprovalsIn(tx, theirs, [person, posts.map(seatName)]);
  return open.flatMap((approval) => {
    const duties = dutiesIn(approval);
    const acting = { by: { person, principal: null, posts }, proxies: [], on: law.today };
    const mine = ownOperations(approval, acting, law).filter(({ operation }) => duties.includes(operation));
    const { approvalId, subject } = approval.frame;
    const by = lastDay(approval, law);
    const acts = [...new Set(mine.map(({ operation }) => operation))];
    return acts.map((act): Waiting => {
      const about = { ref: null, title: subject.title, by, path: `/approvals/${approvalId}` };
      return { kind: 'approval', act, ...about, urged: approval.urgedOn !== null };
    });
  });
}
