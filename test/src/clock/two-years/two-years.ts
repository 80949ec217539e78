import { addDays, extensionsOf, followingPeriod, nextDay, type Day, type RoundFacts } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { atRest } from '../../failpoints/rest';
import { planTasks } from '../../support/office';
import { Rehearsal } from '../../support/rehearsal';
import {
  expectDone,
  issue,
  receive,
  taskOf,
  type LetterName,
  type Scene,
  type Stage,
} from '../../support/stage';
import { extend } from './extend';
import { courseOf, monthAt, MONTHS, PARTS, type Part } from './script';

type Played = Part & { readonly scene: Scene };

/** A plan in the course of its two years. */
interface Course {
  readonly at: Rehearsal;
  readonly planId: string;
  /** The month of its first round. */
  readonly first: string;
  readonly parts: readonly Played[];
  /** Letters whose answer is to come too late. */
  readonly unanswered: { readonly scene: Scene; readonly letter: LetterName }[];
}

/** Acts a plan through its 24 months by the real processes on their own clocks, and gives what is found of it. */
export async function twoYears(stage: Pick<Stage, 'office'>, start: Day): Promise<readonly string[]> {
  const at = new Rehearsal(stage.office);
  at.day = start;
  const { dueDay } = stage.office.policy.scheduling;
  const first = monthAt(start, Number(start.slice(8)) > dueDay ? 1 : 0);
  const course = await begin(at, first);
  let facts: RoundFacts = await at.openRound(course.planId);
  for (let month = 0; month < MONTHS; month += 1) {
    await at.until(facts.dueOn);
    await onDueDay(course, month);
    await at.until(nextDay(facts.dueOn));
    facts = await onClosingDay(course, month, facts);
  }
  // The last letters' time for an answer passes.
  await at.until(addDays(at.day, 20));
  await atRest(stage.office);
  return found(course);
}

async function begin(at: Rehearsal, first: string): Promise<Course> {
  const tasks = PARTS.map(({ ref, deadlineIn }) => ({
    ref,
    deadline: (deadlineIn === undefined ? '2099-12-31' : `${monthAt(first, deadlineIn)}-12`) as Day,
  }));
  const planned = await planTasks(at.office, tasks, at.day);
  const parts = planned.tasks.map(({ taskId }, index): Played => {
    const task = { type: 'task', taskId, cycle: 1 } as const;
    const scene = { at, planId: planned.planId, taskId, task, aggregate: `task/${taskId}` };
    return { ...PARTS[index]!, scene };
  });
  for (const { scene } of parts) {
    await at.follow(scene.task);
    expectDone(await receive(scene));
  }
  return { at, planId: planned.planId, first, parts, unanswered: [] };
}

/** Late answers are given, and the units report. */
async function onDueDay({ at, first, parts, unanswered }: Course, month: number): Promise<void> {
  for (const { letter } of unanswered.splice(0))
    expectDone(await at.act(letter, 'unit-officer', { type: 'reply', text: '迟复' }));
  for (const { scene, says, completeIn = Infinity, extended } of parts) {
    const said = month < completeIn ? says(month) : null;
    if (said) expectDone(await at.report(scene.taskId, said));
    if (month === completeIn)
      expectDone(await at.act(scene.task, 'unit-principal', { type: 'complete', summary: '已完成' }));
    if (month === extended?.askedIn) await extend(scene, `${monthAt(first, extended.toMonth)}-12` as Day);
  }
}

/** The round has closed, and the letters of its month go their way. */
async function onClosingDay(course: Course, month: number, facts: RoundFacts): Promise<RoundFacts> {
  const { at, planId, parts } = course;
  const round = `round/${planId}/${facts.period}`;
  const closed = await at.becomes<'round'>(round, ({ status }) => status === 'closed');
  if (closed.status !== 'closed') throw new Error(`${round} is ${closed.status}`);
  for (const { taskId } of [...closed.result.missing, ...closed.result.behind])
    await at.becomes<'task'>(`task/${taskId}`, ({ trouble }) => trouble.periods.includes(facts.period));
  if (courseOf(month) !== 'left')
    for (const { scene } of parts) await sendLetter(course, scene, { month, period: facts.period });
  const period = followingPeriod(facts.period);
  if (month < MONTHS - 1) await at.follow({ type: 'round', planId, period });
  return (await at.stateOf<'round'>(`round/${planId}/${period}`)).facts;
}

async function sendLetter(
  course: Course,
  scene: Scene,
  { month, period }: { readonly month: number; readonly period: string },
): Promise<void> {
  const { at } = course;
  const { trouble } = await at.stateOf<'task'>(scene.aggregate);
  for (const { letterId } of trouble.letters) {
    const letter = { type: 'letter', letterId } as const;
    const state = await at.becomes<'letter'>(`letter/${letterId}`, () => true);
    if (state.facts.period !== period) continue;
    await at.follow(letter);
    expectDone(await issue(scene, letter));
    expectDone(await at.act(letter, 'unit-officer', { type: 'receive' }));
    if (courseOf(month) === 'late') course.unanswered.push({ scene, letter });
    else expectDone(await at.act(letter, 'unit-officer', { type: 'reply', text: '已部署整改' }));
  }
}

interface Row {
  readonly aggregate: string;
  readonly type: string;
  readonly on: string;
}

/** What the ledger holds, a row for each round that closed, each letter, each deadline that passed or was moved. */
async function found({ at, parts }: Course): Promise<readonly string[]> {
  const { db, tenant } = at.office;
  const events = await inTenant(db, tenant, (tx) =>
    tx.query<Row>(
      `select aggregate, type, effective_on::text as "on" from ledger_event
        where tenant_id = duban_tenant() order by aggregate, sequence`,
    ),
  );
  const refs = new Map(parts.map(({ scene, ref }) => [scene.taskId, ref]));
  const of = (type: string): readonly Row[] => events.filter((event) => event.type === type);
  const overdue = new Map(of('ReplyOverdue').map(({ aggregate, on }) => [aggregate, on]));
  const rounds = of('RoundClosed').map(({ aggregate }) => roundRow(at, aggregate, refs));
  const letters = of('LetterDrafted').map(({ aggregate }) => letterRow(at, aggregate, { refs, overdue }));
  const deadlines = of('DeadlinePassed').map(
    ({ aggregate, on }) => `deadline ${refs.get(aggregate.slice('task/'.length))} passed ${on}`,
  );
  const extensions = await Promise.all(parts.map(extensionRows));
  return [...(await Promise.all([...rounds, ...letters])), ...deadlines, ...extensions.flat()].sort();
}

async function extensionRows({ ref, scene }: Played): Promise<readonly string[]> {
  const granted = extensionsOf(await taskOf(scene)).filter(({ status }) => status === 'granted');
  return granted.map(({ from, to, endedOn }) => `extension ${ref} from ${from} to ${to}, granted ${endedOn}`);
}

type Refs = ReadonlyMap<string, string>;

async function roundRow(at: Rehearsal, aggregate: string, refs: Refs): Promise<string> {
  const round = await at.stateOf<'round'>(aggregate);
  if (round.status !== 'closed') return `round ${round.facts.period}: ${round.status}`;
  const { facts, openedOn, closedOn, result } = round;
  const named = (tasks: typeof result.missing): string =>
    tasks.map(({ taskId }) => refs.get(taskId)).join(' ') || '-';
  return (
    `round ${facts.period}: ${openedOn} to ${facts.dueOn}, closed ${closedOn}; ` +
    `${result.reported} of ${result.expected}, missing ${named(result.missing)}, behind ${named(result.behind)}`
  );
}

async function letterRow(
  at: Rehearsal,
  aggregate: string,
  { refs, overdue }: { readonly refs: Refs; readonly overdue: ReadonlyMap<string, string> },
): Promise<string> {
  const letter = await at.stateOf<'letter'>(aggregate);
  const { facts, draftedOn } = letter;
  const ref = facts.about ? facts.about : refs.get(facts.taskId);
  const head = `letter ${ref} ${facts.period} ${facts.rung}, drafted ${draftedOn}`;
  if (letter.status === 'drafted') return `${head}: drafted`;
  const reply = `reply by ${letter.replyBy}${letter.replyDaysProvisional ? '?' : ''}`;
  const late = overdue.get(aggregate);
  return [
    `${head}: ${letter.number} of ${letter.issuedOn}, ${reply}`,
    ...(late ? [`overdue ${late}`] : []),
    ...(letter.status === 'replied' ? [`replied ${letter.repliedOn}`] : []),
  ].join(', ');
}
