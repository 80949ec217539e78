import type { Input, routes } from '@duban/contract';
import {
  followUpsMoved,
  limitMoved,
  movedPeriods,
  publicityMoved,
  replyMoved,
  signingIn,
  type Approval,
  type ApprovalLaw,
  type Calendar,
  type DayMoved,
  type Letter,
  type Plan,
  type Task,
} from '@duban/domain';
import type { RunningPeriods } from '@duban/persistence';

type Moved = Input<typeof routes.checkNotice.answer>['moved'][number];

/**
 * What another calendar moves of what runs. The processes are told of the same calendar and ask the same functions, so
 * that what was shown is what they do, but for what happens in between.
 */
export const movedDeadlines = (
  { tasks, letters, approvals, plans }: RunningPeriods,
  law: ApprovalLaw,
  after: Calendar,
): Moved[] =>
  [
    ...tasks.flatMap((task) => movedOfTask(task, law, after)),
    ...letters.flatMap((letter) => movedOfLetter(letter, law, after)),
    ...approvals.flatMap((approval) => movedOfApproval(approval, law, after)),
    ...plans.flatMap((plan) => movedOfPlan(plan, law, after)),
  ].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

const NOWHERE = { ref: null, taskId: null, letterId: null, approvalId: null, planId: null } as const;

function movedOfTask(task: Task, law: ApprovalLaw, after: Calendar): readonly Moved[] {
  const { taskId, facts } = task;
  const place = { ...NOWHERE, ref: facts.ref, title: facts.title, taskId };
  const publicity = publicityMoved(task, after, law.today);
  const signing = signingIn(task);
  const limit = signing && limitMoved(signing, law, after);
  return [
    ...(publicity ? [{ kind: 'publicity' as const, ...place, ...shown(publicity) }] : []),
    ...(limit ? [{ kind: 'limit' as const, ...place, ...limit, provisional: false }] : []),
    ...followUpsMoved(task, after, law.today).map((move) => ({
      ...{ kind: 'follow-up' as const, ...place, title: move.title },
      ...shown(move),
    })),
  ];
}

const shown = ({ from, to, provisional }: DayMoved): Pick<Moved, 'from' | 'to' | 'provisional'> => ({
  ...{ from, to, provisional },
});

function movedOfLetter(letter: Letter, { today }: ApprovalLaw, after: Calendar): readonly Moved[] {
  const moved = replyMoved(letter, after, today);
  if (!moved || letter.status === 'drafted') return [];
  const { letterId } = letter.facts;
  const taskId = letter.facts.about ? null : letter.facts.taskId;
  const place = { ...NOWHERE, ref: letter.number, title: letter.text.title, taskId, letterId };
  return [{ kind: 'reply', ...place, ...shown(moved) }];
}

function movedOfApproval(approval: Approval, law: ApprovalLaw, after: Calendar): readonly Moved[] {
  const { approvalId, subject } = approval.frame;
  const moved = limitMoved(approval, law, after);
  return moved
    ? [{ kind: 'limit', ...NOWHERE, title: subject.title, approvalId, ...moved, provisional: false }]
    : [];
}

function movedOfPlan(
  { planId, name, course }: Plan,
  { today }: ApprovalLaw,
  after: Calendar,
): readonly Moved[] {
  const moved = course ? movedPeriods(course, after, today) : [];
  return moved.map(({ period, from, to, provisional }) => ({
    kind: period,
    ...{ ...NOWHERE, title: name, planId },
    ...{ from, to, provisional },
  }));
}
