import {
  kindOf,
  seatsIn,
  signingIn,
  startOfDayMs,
  waitsForVacant,
  type Approval,
  type Assess,
  type Capacity,
  type Day,
  type HeldPost,
  type ProcessName,
  type Task,
} from '@duban/domain';
import type { Tx } from '../database';
import type { Head } from '../ledger/forge';
import { tasksIn } from '../tasks/heads';
import { openApprovalsIn } from './heads';
import { isHeld } from '../register/posts';
import { seatName } from '../register/seat-name';
import { heldOn, lockPosts, vacantFrom } from '../register/vacant-days';

/** A post that has other holders than before from a day on. */
export interface Restaffed extends HeldPost {
  readonly from: Day;
}

/** What the register is changed by, and when. */
export interface RegisterChange {
  readonly today: Day;
  /** Nobody else's: a change that is made again later is told again. */
  readonly commandId: string;
}

/**
 * Tells the open approvals and the signings of tasks that wait for one of these posts of every time to come in which nobody holds it, each when it
 * begins; what was to be said of a day on which somebody holds it now is taken back. In the transaction that gives the
 * post or takes it away, so that none is forgotten.
 */
export async function tellOfVacancies(
  tx: Tx,
  { posts, ...change }: RegisterChange & { readonly posts: readonly Restaffed[] },
  assess: Assess,
): Promise<void> {
  await lockPosts(tx, posts);
  for (const post of posts) {
    await takeBackHeld(tx, post);
    const days = await vacantFrom(tx, post, post.from > change.today ? post.from : change.today);
    if (days.length > 0) await tell(tx, await runningAt(tx, post), { ...change, post, days, assess });
  }
}

/**
 * Tells an approval that begins, or the signing of a task, of every time, from today on, in which nobody holds a post that
 * it waits for.
 */
export async function tellOfItsVacancies(
  tx: Tx,
  running: Running,
  change: RegisterChange,
  assess: Assess,
): Promise<void> {
  const posts = postsIn(running.approval);
  await lockPosts(tx, posts);
  for (const post of posts) {
    const days = await vacantFrom(tx, post, change.today);
    if (days.length > 0) await tell(tx, [running], { ...change, post, days, assess });
  }
}

/** Somebody holds the post on that day: that nobody does is not said. */
async function takeBackHeld(tx: Tx, post: HeldPost): Promise<void> {
  await tx.query(
    `select take_back_outbox(coalesce(array_agg(key), '{}')) from outbox
      where tenant_id = duban_tenant() and done_at is null and starts_with(key, $1)
        and ${isHeld('$2', '$3', `(body ->> 'on')`)}`,
    [keyOf(post), post.post, post.unit],
  );
}

/** An approval that runs, and the process that it runs in. */
export interface Running {
  readonly approval: Approval;
  readonly process: ProcessName;
}

/** What in a chain waits for posts: an approval, or the signing that a task is in. */
export function runningIn({ aggregate, state }: Pick<Head, 'aggregate' | 'state'>): readonly Running[] {
  const kind = kindOf(aggregate);
  if (kind === 'approval') return [asItsOwn(state as Approval)];
  return kind === 'task' ? inTask(state as Task) : [];
}

const asItsOwn = (approval: Approval): Running => ({
  approval,
  process: { type: 'approval', approvalId: approval.frame.approvalId },
});

/** Whatever may wait for a post of that unit: open approvals, and tasks that are being signed. */
const runningAt = async (tx: Tx, { unit }: HeldPost): Promise<readonly Running[]> => {
  const approvals = await openApprovalsIn(tx, 'approval.units @> array[$1::uuid]', [unit]);
  const tasks = await tasksIn(tx, `task.step = 'signature' and task.units @> array[$1::uuid]`, [unit]);
  return [...approvals.map(asItsOwn), ...tasks.flatMap(inTask)];
};

function inTask(task: Task): readonly Running[] {
  const approval = signingIn(task);
  const { taskId, cycle } = task;
  return approval ? [{ approval, process: { type: 'task', taskId, cycle } }] : [];
}

interface Vacancy extends RegisterChange {
  readonly post: HeldPost;
  /** The first of each time in which nobody holds it. */
  readonly days: readonly Day[];
  /** By which an approval says whom it waits for. */
  readonly assess: Assess;
}

/** Not where a rule is content with another post that somebody holds on that day. */
async function tell(tx: Tx, running: readonly Running[], vacancy: Vacancy): Promise<void> {
  if (running.length === 0) return;
  const { post, days, assess } = vacancy;
  const isHeldOn = await heldOn(
    tx,
    running.flatMap(({ approval }) => postsIn(approval)),
    days,
  );
  for (const day of days) {
    const isHeldThen = (seat: Capacity): boolean => 'post' in seat && isHeldOn(seat, day);
    for (const one of running)
      if (waitsForVacant(one.approval, { assess }, { seat: post, isHeld: isHeldThen }))
        await send(tx, one, vacancy, day);
  }
}

const postsIn = ({ rule, frame }: Approval): readonly HeldPost[] =>
  seatsIn(rule, frame.units).flatMap((seat) => ('post' in seat ? [seat] : []));

/** Once for each day: what is on its way already is not said again. */
async function send(
  tx: Tx,
  { approval: { frame }, process }: Running,
  { post, today, commandId }: Vacancy,
  on: Day,
): Promise<void> {
  const { approvalId, zoneOffsetMinutes } = frame;
  const notice = { type: 'note-vacant', post: post.post, unit: post.unit };
  const body = { kind: 'tell', process, notice, on, late: null, commandId };
  const ofThatDay = `${keyOf(post)}${approvalId}/${on}/`;
  await tx.change(
    `insert into outbox (key, body, due_at)
     select $1, $2::jsonb, greatest(clock_timestamp(), $3::timestamptz)
      where not exists (select from outbox
                         where tenant_id = duban_tenant() and done_at is null and starts_with(key, $4))
     on conflict (tenant_id, key) do nothing`,
    [
      `${ofThatDay}${commandId}`,
      JSON.stringify(body),
      new Date(on > today ? startOfDayMs(on, zoneOffsetMinutes) : 0).toISOString(),
      ofThatDay,
    ],
  );
}

const keyOf = (post: HeldPost): string => `vacant/${seatName(post)}/`;
