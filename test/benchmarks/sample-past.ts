import {
  addDays,
  seal,
  textToSign,
  NO_HASH,
  type Day,
  type DomainEvent,
  type Fact,
  decide,
  evolve,
  factOf,
  nextDue,
  openActs,
  planTask,
  type Law,
  type Policy,
  type Task,
  type TaskCommand,
} from '@duban/domain';

const UNITS = {
  ...{ lead: 'lead', cooperating: [], acceptance: 'acceptance', office: 'office' },
  ...{ government: 'government', 'party-committee': 'party-committee' },
};

/** Lines of a ledger as it is exported: whole lives of tasks under a law, until there are so many events. */
export function* samplePast(events: number, policy: Policy, law: Law): Generator<string> {
  let written = 0;
  for (let number = 1; written < events; number += 1)
    for (const line of lifeOf(number, policy, law)) {
      yield line;
      written += 1;
      if (written === events) return;
    }
}

function* lifeOf(number: number, policy: Policy, law: Law): Generator<string> {
  const chain = new Chain(`task/task-${number}`);
  const facts = {
    ...{ planId: 'plan', ref: String(number), title: `第 ${number} 项`, problem: '问题', goal: '目标' },
    ...{ class: 'dated' as const, deadline: null, measures: [], units: UNITS, unitNames: {} },
  };
  let today = addDays('2024-01-08', number % 300);
  let count = 0;
  const commandOf = (content: object): TaskCommand =>
    ({
      id: `${number}/${(count += 1)}`,
      digest: '',
      on: today,
      today,
      late: null,
      ...content,
    }) as TaskCommand;
  let task: Task | null = null;
  const start = commandOf({ type: 'note-day', by: 'system:intake' });
  for (const event of planTask(`task-${number}`, facts, policy)) {
    const fact = factOf(event, start);
    task = evolve(task, fact);
    yield chain.line(fact);
  }
  for (let step = 0; task && task.status !== 'closed' && step < 30; step += 1) {
    const content = nextIn(task, law, { chance: number * 31 + step, checkedOn: today });
    const due = content ? null : nextDue(task);
    today = due ? due.on : addDays(today, 2);
    const command = commandOf(content ?? { type: 'note-day', by: 'system:clock' });
    const decision = decide(task, command, law);
    if (!decision.ok) throw new Error(decision.because.en);
    for (const event of decision.events) {
      const fact = factOf(event, command);
      task = evolve(task, fact);
      yield chain.line(fact);
    }
  }
}

interface Moment {
  readonly chance: number;
  readonly checkedOn: Day;
}

/** What somebody does next; null where only the clock moves it on. A third of the tasks are late in two months. */
function nextIn(task: Task, { assess }: Law, { chance, checkedOn }: Moment): object | null {
  if (task.status === 'underway' && chance % 3 === 0 && task.trouble.periods.length < 2)
    return { type: 'note-missed', by: 'system:round', period: `2024-0${task.trouble.periods.length + 1}` };
  if (task.status === 'closing' && task.open.step === 'publicity' && task.open.notice) return null;
  const [open] = openActs(task, assess).filter(({ act }) => act !== 'return' && act !== 'report');
  if (!open) return null;
  const [seat] = open.by;
  const by = {
    person: `person-${seat?.post ?? 'nobody'}`,
    principal: null,
    posts: open.by.map(({ post, unit }) => ({ post, unit })),
  };
  const textHash = textToSign(task) ?? '';
  const said = {
    summary: '已完成',
    opinion: '同意',
    channels: ['网站'],
    number: '1',
    textHash,
    as: seat?.post ?? null,
  };
  return { type: open.act, by, ...said, ...(open.act === 'accept' && { checkedOn }) };
}

class Chain {
  private sequence = 0;
  private hash = NO_HASH;

  constructor(private readonly aggregate: string) {}

  line(fact: Fact<DomainEvent>): string {
    const recordedAt = `${fact.on}T04:00:00.000Z`;
    this.sequence += 1;
    const place = {
      tenant: 'bench',
      aggregate: this.aggregate,
      sequence: this.sequence,
      schemaVersion: 1,
      recordedAt,
    };
    const { text, hash } = seal(place, fact, this.hash);
    this.hash = hash;
    return text;
  }
}
