import {
  decide,
  evolve,
  factOf,
  planTask,
  textToSign,
  type Actor,
  type ApprovalOperation,
  type Fact,
  type Law,
  type Policy,
  type RuleNode,
  type Task,
  type TaskAct,
  type TaskCommand,
  type TaskEvent,
  type TaskFacts,
} from '@duban/domain';
import { assess } from '../approval/assess';
import { director, posts, units } from './signing';
import { person, TODAY } from './running';

/** A task that is being closed by signatures, for specs; nothing outside the specs imports this folder. */
export const closingLaw: Law = { assess, calendar: { id: 'none', years: [] } };

const officer = { post: 'unit-officer', of: 'lead' } as const;
/** Reports for the lead unit, and so wrote what is signed. */
export const reporter = person('drafter', officer);

/** A law that is all its own but for the steps by which it closes. */
export const policyOf = (...closing: Policy['closing']): Policy => ({
  pack: 'example',
  edition: 'e'.repeat(64),
  effectiveFrom: '2021-11-03',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  receipt: { by: officer },
  scheduling: { cadence: 'monthly', dueDay: 25, by: officer },
  ladder: [],
  completion: { by: officer },
  closing,
  posts,
  longTermCloses: false,
  closingWord: '销号',
});
export const taskFacts: TaskFacts = {
  planId: 'plan',
  ref: '01',
  title: '任务',
  problem: null,
  goal: null,
  class: 'dated',
  deadline: null,
  measures: [],
  units: { ...units, cooperating: [] },
  unitNames: {},
};

let count = 0;
type Content = { readonly type: string; readonly by: Actor | string } & Readonly<Record<string, unknown>>;
export function taskCommand(content: Content, on = TODAY): TaskCommand {
  count += 1;
  return { id: `t${count}`, digest: '', on, today: on, late: null, ...content } as unknown as TaskCommand;
}

/** What a command leads to: its facts and the task after them, or the code with which it is refused. */
export function tried(
  task: Task,
  command: TaskCommand,
  law: Law = closingLaw,
): { readonly code: string | null; readonly facts: readonly Fact<TaskEvent>[]; readonly after: Task } {
  const decision = decide(task, command, law);
  if (!decision.ok) return { code: decision.code, facts: [], after: task };
  const made = decision.events.map((event) => factOf(event, command));
  return { code: null, facts: made, after: made.reduce<Task>(evolve, task) };
}

/** What these facts are called; of a signing, what they are called in its approval. */
export const eventsOf = ({ facts }: Pick<ReturnType<typeof tried>, 'facts'>): readonly string[] =>
  facts.map(({ event }) => (event.type === 'SigningChanged' ? event.data.event.type : event.type));

/** The task after commands that must all be accepted. */
export const carried = (task: Task, ...commands: readonly TaskCommand[]): Task =>
  commands.reduce((state, command) => {
    const { code, after } = tried(state, command);
    if (code) throw new Error(`${command.type} by ${JSON.stringify(command.by)}: ${code}`);
    return after;
  }, task);

export const completing = (summary: string): TaskCommand =>
  taskCommand({ type: 'complete', by: reporter, summary });

/** A task as its plan leaves it. */
export function plannedTask(policy: Policy, facts = taskFacts): Task {
  const start = taskCommand({ type: 'note-day', by: 'system:intake' });
  return planTask('task', facts, policy).reduce<Task | null>(
    (task, event) => evolve(task, factOf(event, start)),
    null,
  ) as Task;
}

/** Up to the step in which the rule is asked. */
export function inSigning(rule: RuleNode, terms: Pick<Policy, 'signing'> = {}): Task {
  const law = { ...policyOf({ step: 'signature', rule }, { step: 'filing', by: director }), ...terms };
  const task = plannedTask(law);
  return carried(task, taskCommand({ type: 'receive', by: reporter }), completing('已完成'));
}

/** One operation in the signing, with what its author would have filled in. */
export const doing = (
  task: Task,
  by: Actor,
  operation: { readonly type: ApprovalOperation['type'] } & Readonly<Record<string, unknown>>,
  over: object = {},
): TaskAct => {
  const deciding = { as: null, textHash: textToSign(task), opinion: '同意', evidence: [] };
  const said = { ...deciding, reauthenticated: false, because: '因故', text: '意见', ...operation };
  return { ...taskCommand({ type: 'change-signing', by, operation: said, proxies: [] }), ...over } as TaskAct;
};
export const signingAs = (task: Task, by: Actor, over: object = {}): TaskAct =>
  taskCommand({ type: 'sign', by, textHash: textToSign(task), opinion: null, as: null, ...over }) as TaskAct;
