import { holds, type Actor, type UnitId } from '../people/actor';
import type { PostOf } from '../policy/policy';
import { anyOfPosts } from '../policy/post-words';
import { refuse, type Refusal } from '../refusal';
import type { Seat } from '../tasks/open-act';
import { seatOf } from '../tasks/open-acts';
import type { Task } from '../tasks/task';

/**
 * Who may bring evidence of a task, each for their own unit: those who report on it, of the lead, of each cooperating and of the
 * accepting unit; who accepts it; and those of the office whom the task's law names. Nobody else.
 */
export function bringersOf(task: Task): readonly Seat[] {
  const { policy, facts } = task;
  const { units } = facts;
  const reporting = [policy.scheduling.by, policy.receipt.by, policy.completion.by].filter(
    ({ of }) => of === 'lead',
  );
  const named = [...closers(task), ...policy.ladder.flatMap(({ drafter, signer }) => [drafter, signer])];
  const checking = named.filter(({ of }) => of === 'acceptance' || of === 'office');
  const seats: readonly Seat[] = [
    ...reporting.map((who) => seatOf(task, who)),
    ...units.cooperating.flatMap((unit) => reporting.map((who) => ({ ...who, unit }))),
    ...reporting.map((who) => seatOf(task, { ...who, of: 'acceptance' })),
    ...checking.map((who) => seatOf(task, who)),
  ];
  return seats.filter((seat, at) => seats.findIndex((other) => same(other, seat)) === at);
}

/** For which unit somebody brings it; of several the one that stands nearest to the work. Null where it is not theirs to bring. */
export const bringsFor = (task: Task, by: Actor): UnitId | null =>
  bringersOf(task).find((seat) => holds(by, seat))?.unit ?? null;

/** Whether somebody stands for that unit in the task. */
export const standsForUnit = (task: Task, by: Actor, unit: UnitId): boolean =>
  bringersOf(task).some((seat) => seat.unit === unit && holds(by, seat));

export function notABringer(task: Task): Refusal {
  const posts = bringersOf(task).filter((seat, at, all) => all.findIndex((one) => named(one, seat)) === at);
  const { zh, en } = anyOfPosts(posts, task.policy.posts);
  return refuse(
    'not-authorised',
    `证据材料由${zh}提供，配合单位由其同一职务提供；你现在不担任这些职务`,
    `evidence is brought by: ${en}, and by the same posts of a cooperating unit; you hold none of them now`,
  );
}

const closers = ({ policy }: Task): readonly PostOf[] =>
  policy.closing.flatMap((step) => ('by' in step ? [step.by] : []));
const same = (one: Seat, other: Seat): boolean => one.post === other.post && one.unit === other.unit;
const named = (one: PostOf, other: PostOf): boolean => one.post === other.post && one.of === other.of;
