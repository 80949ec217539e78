import {
  ALONE,
  assertNever,
  canonicalText,
  endOfPeriod,
  explain,
  nextDue,
  dueDayIn,
  type Explanation,
  type Json,
  type Law,
  type Period,
  type Task,
  type Text,
} from '@duban/domain';
import type { Edition } from '../packs/edition';
import type { ClauseName, PackDocument } from '../packs/pack-document';
import type { PackRefusal } from '../packs/pack-refusal';
import { resolveEdition } from '../packs/resolve-edition';
import { clauseSentences } from '../packs/words/clause-words';
import type { Example, ExampleExpectation, ExampleGiven } from './example';
import { play, type Played } from './play';

/** An example that came out otherwise than it says. */
export interface FailedExample {
  readonly pack: string;
  readonly example: Text;
  readonly expected: ExampleExpectation;
  /** What is so, for everything that was expected; with a refusal that nobody expected. */
  readonly got: Readonly<Record<string, unknown>>;
}

export type ExamplesRun =
  { readonly ok: true; readonly examples: number; readonly failed: readonly FailedExample[] } | PackRefusal;

/** Every example of a pack, each under the edition that it stands in. */
export function runExamples(packs: readonly PackDocument[], pack: PackDocument, law: Law): ExamplesRun {
  const failed: FailedExample[] = [];
  let examples = 0;
  for (const { effectiveFrom, examples: those = [] } of pack.editions) {
    const resolved = resolveEdition(packs, pack.id, effectiveFrom);
    if (!resolved.ok) return resolved;
    examples += those.length;
    failed.push(...those.flatMap((example) => failure(example, { edition: resolved.edition, law }) ?? []));
  }
  return { ok: true, examples, failed };
}

/** The law that an example is played under. */
interface Stage {
  readonly edition: Edition;
  readonly law: Law;
}

function failure(example: Example, stage: Stage): FailedExample | null {
  const { edition, law } = stage;
  const { says, given, expect } = example;
  const played = play(given, edition, law);
  const asked = Object.keys(expect) as (keyof ExampleExpectation)[];
  const unexpected = played.refused && !asked.includes('refused') ? (['refused'] as const) : [];
  const got = Object.fromEntries(
    [...asked, ...unexpected].map((name) => [name, found(name, { played, given, edition, law, expect })]),
  );
  if (unexpected.length === 0 && same(expect, got)) return null;
  return { pack: edition.pack, example: says, expected: expect, got };
}

const same = (one: unknown, other: unknown): boolean =>
  canonicalText(one as Json) === canonicalText(other as Json);

interface Outcome {
  readonly played: Played;
  readonly given: ExampleGiven;
  readonly edition: Edition;
  readonly law: Law;
  readonly expect: ExampleExpectation;
}

/** As the clock has left it at the end of the example. */
const explained = (task: Task, { assess, calendar }: Law): Explanation =>
  explain(task, assess, { ...ALONE, days: { calendar } });

/** What is so of the one thing that an example asks about. */
function found(name: keyof ExampleExpectation, outcome: Outcome): unknown {
  const { played, edition, law, expect } = outcome;
  const { task, refused } = played;
  switch (name) {
    case 'stands':
      return standing(task, edition);
    case 'verdict':
      return explained(task, law).verdict?.status ?? null;
    case 'missing':
      return explained(task, law).verdict?.missing ?? [];
    case 'next':
      return nextDue(task, law)?.on ?? null;
    case 'notice':
      return noticeOf(task);
    case 'letters':
      return task.trouble.letters.map(({ rung }) => rung);
    case 'leftOut':
      return leftOut(task, edition);
    case 'refused':
      return refused?.code ?? null;
    case 'overdue':
      return task.overdue;
    case 'closedOn':
      return task.status === 'closed' ? task.closedOn : null;
    case 'rounds':
      return eachOf(expect.rounds, (period) => dueDayIn(period, edition.clauses.scheduling.value.dueDay));
    case 'ends':
      return eachOf(expect.ends, (place) => endOf(place, outcome));
    case 'reads':
      return eachOf(expect.reads, (clause) => readingOf(clause, edition));
    default:
      return assertNever(name);
  }
}

const eachOf = <Value>(
  asked: Readonly<Record<string, unknown>> | undefined,
  of: (key: string) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.keys(asked ?? {}).map((key) => [key, of(key)]));

const nameOfStep = ({ clauses }: Edition, index: number): string => clauses.closing.value[index] ?? '';

const standing = (task: Task, edition: Edition): string =>
  task.status === 'closing' ? nameOfStep(edition, task.done.length) : task.status;

const leftOut = (task: Task, edition: Edition): readonly string[] =>
  'done' in task
    ? task.done.flatMap(({ step }, index) => (step === 'left-out' ? [nameOfStep(edition, index)] : []))
    : [];

/** The latest publicity, whether its period runs or has ended. */
function noticeOf(task: Task): unknown {
  const open = task.status === 'closing' && task.open.step === 'publicity' ? task.open.notice : null;
  const done = 'done' in task ? task.done.find((step) => step.step === 'publicity') : undefined;
  const notice = open ?? done?.notice;
  return notice ? { from: notice.from, to: notice.to, days: notice.counted.length } : null;
}

/** The last day of a period of the law; what is wrong with the question is the answer. */
function endOf(place: string, { edition, given, law }: Outcome): string {
  const period = periodAt(place, edition);
  if (!period) return `no period stands at ${place}`;
  if (given.from === undefined) return 'given.from is missing';
  return endOfPeriod(given.from, period, law.calendar).day;
}

/** A clause in its sentences, inherited or the place's own; what is wrong with the question is the answer. */
function readingOf(name: string, edition: Edition): string {
  const { posts, clauses } = edition;
  const clause = clauseCalled(name, edition);
  if (!clause) return `no clause is called ${name}`;
  const sentences = clauseSentences(name as ClauseName, clause.value as never, posts, clauses);
  return sentences.map(({ zh }) => zh).join('');
}

const clauseCalled = (name: string, { clauses }: Edition): { readonly value: unknown } | undefined =>
  (clauses as Readonly<Record<string, { readonly value: unknown } | undefined>>)[name];

function periodAt(place: string, edition: Edition): Period | null {
  const [name = '', ...path] = place.split('.');
  const clause = clauseCalled(name, edition);
  const value = path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    clause?.value,
  );
  return typeof value === 'object' && value !== null && 'unit' in value && 'n' in value
    ? (value as unknown as Period)
    : null;
}
