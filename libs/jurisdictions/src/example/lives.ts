import {
  acceptanceStep,
  criteriaOf,
  decide,
  evolve,
  factOf,
  nextDue,
  openActs,
  planTask,
  textToSign,
  type Actor,
  type Day,
  type Fact,
  type Law,
  type Policy,
  type SaidGrounds,
  type Task,
  type TaskCommand,
  type TaskEvent,
  type TaskFacts,
} from '@duban/domain';

const UNITS = {
  ...{ lead: 'lead', cooperating: [], acceptance: 'acceptance', office: 'office' },
  ...{ government: 'government', 'party-committee': 'party-committee' },
};
const facts = (origin: TaskFacts['origin']): TaskFacts => ({
  ...{ planId: 'plan', ref: '1', title: '任务', problem: null, goal: null, class: 'dated', measures: [] },
  ...(origin && { origin }),
  deadline: { text: '2030-12-31', kind: 'date', day: '2030-12-31', precision: 'day' },
  ...{ units: UNITS, unitNames: {} },
});

/** A task on its way, and every fact that led there. */
export interface Way {
  readonly task: Task;
  readonly facts: readonly Fact<TaskEvent>[];
  readonly today: Day;
}

let count = 0;
export const commandOf = (on: Day, content: object): TaskCommand =>
  ({ id: `c${(count += 1)}`, digest: '', on, today: on, late: null, ...content }) as TaskCommand;

export function begun(policy: Policy, origin: TaskFacts['origin']): Way {
  const today = '2026-01-05';
  const start = commandOf(today, { type: 'note-day', by: 'system:intake' });
  const made = planTask('task', facts(origin), policy).map((event) => factOf(event, start));
  return { task: folded(made), facts: made, today };
}

export const folded = (made: readonly Fact<TaskEvent>[]): Task =>
  made.reduce<Task | null>((task, fact) => evolve(task, fact), null) as Task;

export function after(way: Way, command: TaskCommand, law: Law): Way | null {
  const decision = decide(way.task, command, law);
  if (!decision.ok) return null;
  const made = decision.events.map((event) => factOf(event, command));
  return {
    task: made.reduce<Task>((task, fact) => evolve(task, fact), way.task),
    facts: [...way.facts, ...made],
    today: command.today,
  };
}

/** All that the open acceptance asks for: every condition is met, and the site was looked at. */
export const allMet = (task: Task): SaidGrounds => ({
  checklist: criteriaOf(task).map((_, index) => ({ no: index + 1, answer: 'met', note: null })),
  ...(acceptanceStep(task)?.site && { site: { place: '现场', people: ['经办人'] } }),
});

/** Whoever may do the next thing does it; a person may hold several posts. */
export function onward(way: Way, pick: number, law: Law): Way {
  const { task } = way;
  const due = nextDue(task);
  const [open] = openActs(task, law.assess).filter(({ act }) => act !== 'return' && act !== 'report');
  if (!open || (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice))
    return due ? (after(way, commandOf(due.on, { type: 'note-day', by: 'system:clock' }), law) ?? way) : way;
  const by: Actor = {
    person: `person-${pick}`,
    principal: null,
    posts: open.by.map(({ post, unit }) => ({ post, unit })),
  };
  const textHash = textToSign(task) ?? '';
  const said = { summary: '完成', text: '申请', opinion: '同意', checkedOn: way.today };
  const told = { channels: ['网站'], number: '1', textHash, as: null, because: '' };
  const content = { type: open.act, by, ...said, ...told, ...allMet(task) };
  return after(way, commandOf(way.today, content), law) ?? way;
}
