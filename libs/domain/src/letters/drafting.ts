import { refusedDay } from '../act-day';
import type { CommandFrame } from '../command-frame';
import { notAuthorised } from '../not-authorised';
import { holds, type Actor, type UnitId } from '../people/actor';
import { SUPERVISING } from '../people/supervisors';
import type { Plan } from '../plans/plan';
import type { PostNames, Rung } from '../policy/policy';
import type { SigningUnits } from '../policy/verdict';
import { accept, refuse, type Decision, type Refusal } from '../refusal';
import { deadlineWords } from '../tasks/extended';
import type { Seat } from '../tasks/open-act';
import { seatAmong } from '../tasks/open-acts';
import type { Task } from '../tasks/task';
import { periodOf, roundPeriodWords, type Cadence } from '../time/period';
import { letterTerms, NOT_SAID, periodWords, withoutStop, worded } from './compose';
import type { LetterEvent } from './event';
import { letterIdOf, type Letter, type LetterFacts, type LetterText } from './letter';
import type { FieldValues, LetterTemplates } from './template';

/** What the office writes about where no ladder is climbed: a plan, or a unit with tasks that it is behind with. */
export type DraftSubject =
  { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'unit'; readonly tasks: readonly Task[] };

/** 拟函: somebody begins a letter by hand, in the kind of a rung of the ladder. */
export type DraftLetter = CommandFrame & {
  readonly by: Actor;
  readonly subject: DraftSubject;
  readonly rung: string;
  /** Who receives it; the post is that of the rung where none is named. */
  readonly receiver: { readonly unit: UnitId; readonly post?: string | undefined };
  /** What is missing or late, as the letter says it. */
  readonly because: string;
};

/** The law in force by which it is drafted, and the house in which that is done. */
export interface DraftingLaw {
  readonly edition: string;
  readonly ladder: readonly Rung[];
  readonly templates: LetterTemplates;
  readonly cadence: Cadence;
  readonly posts: PostNames;
  readonly zoneOffsetMinutes: number;
  readonly supervisors: SigningUnits;
  readonly unitNames: Readonly<Record<UnitId, string>>;
}

type Drafted = Extract<LetterEvent, { type: 'LetterDrafted' }>;

/**
 * A rung that asks for something beside its letter belongs to a task, which keeps account of it; one that goes to another than
 * the lead unit, such as a referral for accountability, is about a task as well.
 */
export const draftableRungs = (ladder: readonly Rung[]): readonly Rung[] =>
  ladder.filter(({ carriedOut, receiver }) => !carriedOut && receiver.of === 'lead');

/** Who drafts letters of a rung about no task. */
export const drafterOf = ({ drafter }: Rung, supervisors: SigningUnits): Seat =>
  seatAmong(supervisors, drafter);

/** The first fact of a letter that is drafted by hand. */
export function decideDraft(command: DraftLetter, law: DraftingLaw): Decision<Drafted> {
  const rung = draftableRungs(law.ladder).find(({ id }) => id === command.rung);
  if (!rung)
    return refuse('not-ruled', '本地规则没有这一种函件', 'the law in force has no such kind of letter');
  const refused = refusedDraft(command, rung, law);
  return refused ?? accept<Drafted>({ type: 'LetterDrafted', data: drafted(command, rung, law) });
}

/** Whoever would write the same letter a second time is told of the first. */
export const refusedSecond = (letter: Letter): Refusal => {
  const { kind, period, to } = letter.facts;
  const number = 'number' in letter ? letter.number : null;
  const [zh, en] = number ? [`（${number}）`, ` (${number})`] : ['（尚未签发）', ' (not issued yet)'];
  return refuse(
    'letter-exists',
    `${roundPeriodWords(period).zh}已就此事向${to}拟过${kind}${zh}，同一期不重复发函`,
    `a letter of this kind (${kind}) on this matter to ${to} is there for ${period} already${en}: once a period is enough`,
  );
};

function refusedDraft(command: DraftLetter, rung: Rung, law: DraftingLaw): Refusal | null {
  const drafter = drafterOf(rung, law.supervisors);
  if (!holds(command.by, drafter)) return notAuthorised([drafter], law.posts);
  return refusedDay(command, null) ?? refusedWords(command) ?? refusedReceiver(command, law);
}

const refusedWords = ({ because }: DraftLetter): Refusal | null =>
  because.trim()
    ? null
    : refuse('missing-text', '请写明发函的事由', 'say what the letter is about: what is missing or late');

function refusedReceiver({ subject, receiver: { unit, post } }: DraftLetter, law: DraftingLaw) {
  if (post !== undefined && !Object.hasOwn(law.posts, post))
    return refuse('not-ruled', `本地规则没有职务 ${post}`, `the law in force has no post ${post}`);
  return subject.kind === 'unit' ? refusedTasks(subject.tasks, unit) : null;
}

/** Of a unit, what is written about is what it leads and has still to do. */
function refusedTasks(tasks: readonly Task[], unit: UnitId): Refusal | null {
  if (tasks.length === 0)
    return refuse('missing-task', '请选择函件所涉的任务', 'say which tasks the letter is about');
  const other = tasks.find(({ facts, status }) => facts.units.lead !== unit || status === 'closed');
  if (!other) return null;
  const { ref } = other.facts;
  return other.status === 'closed'
    ? refuse('wrong-state', `第 ${ref} 号任务已经销号`, `the task ${ref} is closed`)
    : refuse('missing-task', `第 ${ref} 号任务不由该单位牵头`, `the task ${ref} is not led by that unit`);
}

function drafted(command: DraftLetter, rung: Rung, law: DraftingLaw): Drafted['data'] {
  const template = law.templates[rung.letter] ?? null;
  const { edition, supervisors, unitNames, posts, zoneOffsetMinutes, cadence } = law;
  const terms = letterTerms(rung, template, {
    seat: (who) => seatAmong(supervisors, who),
    receiver: receiverOf(command, rung, supervisors),
    nameOf: (unit) => unitNames[unit] ?? unit,
    ...{ posts, zoneOffsetMinutes },
  });
  const facts = named({
    ...{ letterId: '', edition, period: periodOf(command.on, cadence) },
    ...terms,
    ...aboutOf(command.subject),
  });
  const words = command.subject.kind === 'plan' ? template?.plan : template?.unit;
  return { facts, text: worded(words ?? HOUSE_WORDS[command.subject.kind], valuesOf(command, facts)) };
}

/** By what is unique of it, so that who drafts it twice begins the same letter. */
const named = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  letterId: letterIdOf(facts, facts.correction),
});

function receiverOf({ receiver }: DraftLetter, rung: Rung, supervisors: SigningUnits): Seat {
  const { unit, post = rung.receiver.post } = receiver;
  const of = SUPERVISING.find((relation) => supervisors[relation] === unit) ?? 'lead';
  return { post, of, unit };
}

const aboutOf = (subject: DraftSubject) =>
  subject.kind === 'plan'
    ? { about: 'plan' as const, planId: subject.plan.planId, planName: subject.plan.name }
    : { about: 'unit' as const, tasks: subject.tasks.map(({ taskId, facts: { ref } }) => ({ taskId, ref })) };

function valuesOf({ subject, because }: DraftLetter, facts: LetterFacts) {
  const always = {
    ...{ kind: facts.kind, office: facts.from, receiver: facts.to },
    period: roundPeriodWords(facts.period).zh,
    trouble: withoutStop(because),
    replyWithin: periodWords(facts.replyWithin),
  };
  if (subject.kind === 'plan') {
    const { name, course } = subject.plan;
    const values: FieldValues<'plan'> = {
      ...always,
      ...{ plan: name, inspection: course?.inspection.body ?? NOT_SAID },
    };
    return values;
  }
  const { tasks } = subject;
  const values: FieldValues<'unit'> = {
    ...always,
    ...{ tasks: tasks.map(taskLine).join('\n'), count: String(tasks.length) },
  };
  return values;
}

const taskLine = (task: Task, index: number): string =>
  `${index + 1}. 第 ${task.facts.ref} 号整改任务“${task.facts.title}”，整改时限：${deadlineWords(task).zh}`;

/** Where the place words none of its own. */
const HOUSE_WORDS: Readonly<Record<DraftSubject['kind'], LetterText>> = {
  plan: {
    title: '关于《{{plan}}》有关事项的{{kind}}',
    body: [
      '{{receiver}}：',
      '关于《{{plan}}》，{{trouble}}。',
      '请抓紧办理，并于本函印发后{{replyWithin}}内书面回复，说明目前进展、未按期办理的原因和下一步时间安排。',
    ].join('\n'),
  },
  unit: {
    title: '关于{{receiver}}整改任务推进情况的{{kind}}',
    body: [
      '{{receiver}}：',
      '你单位牵头的下列 {{count}} 项整改任务，{{trouble}}。',
      '{{tasks}}',
      '请于本函印发后{{replyWithin}}内书面回复，逐项说明目前进展、未按要求推进的原因和下一步时间安排。',
    ].join('\n'),
  },
};
