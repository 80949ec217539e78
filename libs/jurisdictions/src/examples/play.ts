import {
  acceptanceStep,
  criteriaOf,
  decide,
  evolve,
  factOf,
  judgementHash,
  nextDue,
  openActs,
  planTask,
  signingIn,
  textToSign,
  type Actor,
  type Day,
  type Law,
  type PostOf,
  type Refusal,
  type SaidGrounds,
  type Task,
  type TaskAct,
  type TaskCommand,
  type TaskFacts,
  type WarningScheme,
} from '@duban/domain';
import type { Edition } from '../packs/edition';
import { pinPolicy } from '../packs/pin-policy';
import type { ExampleAct, ExampleGiven } from './example';

/** How far the acts of an example lead; what was refused ends it. */
export interface Played {
  readonly task: Task;
  readonly refused: Refusal | null;
}

/** One imagined task from its dispatch to where the acts lead, by the pinned law and the core that also runs the engine. */
export function play(given: ExampleGiven, edition: Edition, law: Law): Played {
  const policy = pinPolicy(edition);
  const scheme = edition.clauses.warning?.value ?? [];
  const acts = given.acts ?? [];
  const first = acts[0]?.on ?? given.today ?? policy.effectiveFrom;
  const start = commandOf('start', first, { type: 'note-day', by: 'system:example' });
  let task = planTask('example', factsOf(given), policy).reduce<Task | null>(
    (state, event) => evolve(state, factOf(event, start)),
    null,
  ) as Task;
  for (const [index, act] of acts.entries()) {
    task = until(task, act.on, law);
    const next = after(
      task,
      commandOf(`act ${index}`, act.on, contentOf(act, { acts, task, scheme, law })),
      law,
    );
    if ('because' in next) return { task, refused: next };
    task = next;
  }
  return { task: given.today === undefined ? task : until(task, given.today, law), refused: null };
}

/** What comes by itself up to a day, in its order. */
function until(task: Task, day: Day, law: Law): Task {
  const due = nextDue(task, law);
  if (!due || due.on > day) return task;
  const next = after(
    task,
    commandOf(`clock ${due.on}`, due.on, { type: 'note-day', by: 'system:clock' }),
    law,
  );
  return 'because' in next || nextDue(next, law)?.on === due.on ? task : until(next, day, law);
}

function after(task: Task, command: TaskCommand, law: Law): Task | Refusal {
  const decision = decide(task, command, law);
  if (!decision.ok) return decision;
  return decision.events.reduce<Task>((state, event) => evolve(state, factOf(event, command)), task);
}

const commandOf = (id: string, on: Day, content: object): TaskCommand =>
  ({ id, digest: '', on, today: on, late: null, ...content }) as TaskCommand;

/** All that a rule may want of a signature beside its author. */
const SIGNING = { opinion: '同意', evidence: ['example'], reauthenticated: true };

interface Stage {
  readonly acts: readonly ExampleAct[];
  readonly task: Task;
  readonly scheme: WarningScheme;
  readonly law: Law;
}

/** What an act says beside who does it; the words matter to nobody here, but none may be missing. */
function contentOf(act: ExampleAct, stage: Stage): object {
  const { act: type, period } = act;
  if (type === 'missed') return { type: 'note-missed', by: 'system:round', period };
  if (type === 'behind') return { type: 'note-behind', by: 'system:round', period, reportId: 'report' };
  if (type === 'judge') return judgement(act, stage);
  const by = actorOf(act, stage);
  switch (type) {
    case 'receive':
      return { type, by };
    case 'complete':
      return { type, by, summary: '已完成' };
    case 'apply':
      return { type, by, text: '申请验收销号' };
    case 'accept':
      return { type, by, opinion: '同意', checkedOn: act.checkedOn ?? act.on, ...grounds(act, stage) };
    case 'return':
      return { type, by, because: '未达标准' };
    case 'sign':
      return { type, by, ...SIGNING, textHash: textToSign(stage.task) ?? '', as: act.as ?? null };
    case 'urge':
      return { type: 'change-signing', by, proxies: [], operation: { type, text: null } };
    case 'publish':
      return { type, by, channels: ['政府网站'] };
    case 'file':
      return { type, by, number: '备〔2026〕1号' };
    case 'confirm-filing':
      return { type, by, note: null };
  }
}

/** Every condition is met that the example does not leave out. */
function grounds({ answered }: ExampleAct, { task }: Stage): SaidGrounds {
  const numbers = answered ?? criteriaOf(task).map((_, index) => index + 1);
  return {
    ...(numbers.length > 0 && {
      checklist: numbers.map((no) => ({ no, answer: 'met' as const, note: null })),
    }),
    ...(acceptanceStep(task)?.site && { site: { place: '现场', people: ['经办人'] } }),
  };
}

/** By whoever keeps the ladder unless the example says who; having read what stands. */
function judgement(act: ExampleAct, stage: Stage): object {
  const { judged } = stage.task.trouble;
  return {
    type: 'judge-level',
    by: actorOf(act, stage),
    level: stage.scheme.find(({ id }) => id === act.level) ?? null,
    because: '研判',
    judgementHash: judged ? judgementHash(judged) : null,
  };
}

/** Somebody who holds the post; a person who acts in several posts holds them all. */
function actorOf(act: ExampleAct, { acts, task, law }: Stage): Actor {
  const post = postOf(act, task, law);
  const person = act.by ?? `${post.post}/${post.of}`;
  const held = act.by === undefined ? [] : acts.filter(({ by }) => by === act.by).flatMap(saidPost);
  const posts = [post, ...held].map(({ post: id, of }) => ({ post: id, unit: of }));
  return { person, principal: act.for ?? null, posts };
}

const saidPost = ({ as, of }: ExampleAct): readonly PostOf[] =>
  as === undefined || of === undefined ? [] : [{ post: as, of }];

/** The post that the example says, or the first that may do it now; nobody's where nobody may. */
function postOf(act: ExampleAct, task: Task, law: Law): PostOf {
  const seat = postsFor(act, task, law).find(({ post }) => act.as === undefined || post === act.as);
  return { post: act.as ?? seat?.post ?? 'nobody', of: act.of ?? seat?.of ?? 'lead' };
}

/** Whoever looks after a signing urges; everything else is for those whom the task waits for. */
function postsFor({ act }: ExampleAct, task: Task, { assess, calendar }: Law): readonly PostOf[] {
  if (act === 'judge') return task.policy.ladder.map(({ signer }) => signer);
  if (act === 'urge') return signingIn(task)?.frame.keepers ?? [];
  const open = openActs(task, assess, { calendar }).find(({ act: one }) => one === (act as TaskAct['type']));
  return open?.by ?? [];
}

/** Units are called by their relations: an example is about posts. */
const UNITS: TaskFacts['units'] = {
  lead: 'lead',
  cooperating: [],
  acceptance: 'acceptance',
  office: 'office',
  government: 'government',
  'party-committee': 'party-committee',
};

function factsOf({ task = {} }: ExampleGiven): TaskFacts {
  const { class: kind = 'dated', origin, deadline, ref = '1' } = task;
  return {
    ...{ planId: 'example', ref, title: '示例任务', problem: null, goal: null, class: kind, measures: [] },
    ...(origin && { origin }),
    deadline: deadline ? { text: deadline, kind: 'date', day: deadline, precision: 'day' } : null,
    units: UNITS,
    unitNames: {},
  };
}
