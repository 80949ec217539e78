import { accept } from '../refusal';
import type { Fact } from '../ledger/fact';
import type { Actor } from '../people/actor';
import type { Policy } from '../policy/policy';
import type { CommandFrame } from '../command-frame';
import type { TaskAct, TaskCommand, TaskNotice } from '../tasks/command';
import { decide } from '../tasks/decide';
import type { TaskEvent } from '../tasks/event';
import { evolve } from '../tasks/evolve';
import type { TaskDecision } from '../tasks/law';
import { planTask } from '../tasks/plan-task';
import { textToSign } from '../tasks/signing';
import { factOf } from '../tasks/steps';
import type { Task, TaskFacts } from '../tasks/task';
import type { Day } from '../time/day';
import { law, policy } from './law';
import { li, qian, sun, unitNames, units, zhao, zheng, zhou } from './people';

export const facts: TaskFacts = {
  planId: 'plan',
  ref: '07',
  title: '整治入河排污口',
  problem: '排污口未整治',
  goal: '完成整治',
  class: 'dated',
  deadline: { text: '2026年6月底前', kind: 'date', day: '2026-06-30', precision: 'month' },
  measures: [],
  units,
  unitNames,
};

/** A command's content without its frame; the day is today unless it is said. */
type Content<Command> = Command extends unknown
  ? Omit<Command, keyof CommandFrame> & Partial<CommandFrame>
  : never;
export type Act = Content<TaskAct>;
export type Found = Content<TaskNotice>;

/** Every command of the specs happens on some day of 2026; ids count up so that each is its own. */
let count = 0;
export function command(content: Act | Found, on: Day = '2026-03-02'): TaskCommand {
  count += 1;
  return {
    id: `command-${count}`,
    digest: 'd',
    on,
    today: content.on ?? on,
    late: null,
    ...content,
  };
}

export const system = (content: Record<string, unknown>, on: Day): TaskCommand =>
  command({ by: 'system:clock', ...content } as Found, on);

/** A task after a plan's import, with the facts or the policy changed as a spec wants them. */
export function planned(over: { facts?: Partial<TaskFacts>; policy?: Partial<Policy> } = {}): Task {
  const events = planTask('task', { ...facts, ...over.facts }, { ...policy, ...over.policy });
  return evolve(
    null,
    factOf(events[0] as TaskEvent, command({ by: 'system:intake', type: 'note-day' }, '2026-01-05')),
  );
}

export function dispatched(over: Parameters<typeof planned>[0] = {}): Task {
  const before = planned(over);
  const event: TaskEvent = { type: 'TaskDispatched', data: { unit: units.lead } };
  return evolve(before, factOf(event, command({ by: 'system:intake', type: 'note-day' }, '2026-01-05')));
}

/** The state after commands, each of which must be accepted. */
export const after = (task: Task, ...commands: readonly TaskCommand[]): Task =>
  commands.reduce<Task>((state, next) => step(state, next).task, task);

/** One command: the facts it made and the state they lead to. Throws when it is refused. */
export function step(task: Task, next: TaskCommand): { task: Task; facts: readonly Fact<TaskEvent>[] } {
  const decision = decide(task, next, law);
  if (!decision.ok) throw new Error(`${next.type} was refused: ${decision.because.en}`);
  const made = decision.events.map((event) => factOf(event, next));
  return { task: made.reduce<Task>((state, fact) => evolve(state, fact), task), facts: made };
}

/** What happens to a task, said as a table wants it: the types of the events, or the code of the refusal. */
export const outcome = (task: Task, next: TaskCommand): readonly string[] | string =>
  said(decide(task, next, law));

export const said = (decision: TaskDecision): readonly string[] | string =>
  decision.ok ? decision.events.map(({ type }) => type) : decision.code;

export const nothing = accept<TaskEvent>();

/** The hash that is open for signing, or one that never fits. */
export const openHash = (task: Task): string => textToSign(task) ?? 'no text is open';

export const signing = (
  task: Task,
  by: Actor,
  over: Partial<Extract<TaskAct, { type: 'sign' }>> = {},
): Act => ({
  type: 'sign',
  by,
  textHash: openHash(task),
  opinion: null,
  as: null,
  ...over,
});

/** The acts of the way to the end, each by the right person. */
export const receive: Act = { type: 'receive', by: zhao };
export const complete: Act = { type: 'complete', by: qian, summary: '已完成' };
export const apply: Act = { type: 'apply', by: qian, text: '已自行验收，申请验收销号' };
export const accepting = (checkedOn: Day): Act => ({
  type: 'accept',
  by: sun,
  opinion: '同意销号',
  checkedOn,
});
export const publish: Act = { type: 'publish', by: zheng, channels: ['政府网站'] };
export const file: Act = { type: 'file', by: zheng, number: '甬备〔2026〕1号' };
export const sendBack = (by: Actor): Act => ({ type: 'return', by, because: '材料不全' });

/** The task in each of its places, under the example's law. */
export function places(over: Parameters<typeof planned>[0] = {}): Record<Place, Task> {
  const sent = dispatched(over);
  const underway = after(sent, command(receive, '2026-01-06'));
  const acceptance = after(underway, command(complete, '2026-03-02'));
  const signature = after(acceptance, command(accepting('2026-03-03'), '2026-03-03'));
  const halfSigned = after(signature, command(signing(signature, li), '2026-03-04'));
  const publicity = after(halfSigned, command(signing(halfSigned, zhou), '2026-03-05'));
  const publicised = after(publicity, command(publish, '2026-03-06'));
  const filing = after(publicised, system({ type: 'note-day' }, '2026-03-20'));
  const closed = after(filing, command(file, '2026-03-23'));
  return {
    planned: planned(over),
    dispatched: sent,
    underway,
    acceptance,
    signature,
    halfSigned,
    publicity,
    publicised,
    filing,
    closed,
  };
}
export type Place =
  | 'planned'
  | 'dispatched'
  | 'underway'
  | 'acceptance'
  | 'signature'
  | 'halfSigned'
  | 'publicity'
  | 'publicised'
  | 'filing'
  | 'closed';
