import type { Author } from '../people/heads';
import type { PostOf } from '../policy/policy';
import type { Day } from '../time/day';
import { stepsTaken, type Corrected, type Correction } from './corrected';
import type { ClosedTask, ClosingTask, DoneStep, LapsedSignature } from './task';

/**
 * What carries words that can be corrected: what a unit says of its completion and for its application, and the opinion of whoever
 * accepts. A signature carries its words under a hash that somebody proved, a filing number is given once for ever, a notice was
 * read by the public, and why it was sent back is what a unit works by: none of these becomes another afterwards.
 */
export const CORRECTABLE = ['CompletionReported', 'AcceptanceApplied', 'TaskAccepted'] as const;
export type CorrectableType = (typeof CORRECTABLE)[number];

/** An entry by its place in the closing: the first, second … of its kind since completion was reported. */
export interface EntryPlace {
  readonly of: CorrectableType;
  readonly no: number;
}

/** A later entry that names a wrong one and says what it should have said. The one that it names stays as it was written. */
export interface EntryCorrected extends EntryPlace {
  /** The entry by its number in the chain: what was written first, or the correction of it that stood until now. */
  readonly entry: number;
  readonly text: string;
  readonly because: string;
  /** The signatures on the text that the words stood in. */
  readonly lapsed?: readonly LapsedSignature[];
}

/** Words that stand in the closing, and whose they are to correct. */
export interface WrittenEntry extends EntryPlace {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** The post that its own act asks for. */
  readonly by: PostOf;
}

type Written = Extract<DoneStep, { step: 'acceptance' | 'application' }>;

export function writtenEntries({
  completion,
  done,
  policy,
}: ClosingTask | ClosedTask): readonly WrittenEntry[] {
  const { summary: text, corrected: corrections = [] } = completion;
  const first: WrittenEntry = {
    of: 'CompletionReported',
    no: 1,
    text,
    corrections,
    by: policy.completion.by,
  };
  return done.reduce<readonly WrittenEntry[]>(
    (before, step, index) => {
      const clause = policy.closing[index];
      if (!isWritten(step) || !clause || !('by' in clause)) return before;
      const of = typeOf(step);
      const no = before.filter((one) => one.of === of).length + 1;
      return [...before, { of, no, text: textOf(step), corrections: step.corrected ?? [], by: clause.by }];
    },
    [first],
  );
}

const isWritten = (step: DoneStep): step is Written =>
  step.step === 'acceptance' || step.step === 'application';
const typeOf = ({ step }: Written): CorrectableType =>
  step === 'acceptance' ? 'TaskAccepted' : 'AcceptanceApplied';
const textOf = (step: Written): string => (step.step === 'acceptance' ? step.opinion : step.text);

export const entryAt = (task: ClosingTask, { of, no }: EntryPlace): WrittenEntry | undefined =>
  writtenEntries(task).find((entry) => entry.of === of && entry.no === no);

/** The task with the words that hold from now on. What rests on those of before keeps them; nothing else changes but the signatures that lapse. */
export function withCorrection(
  task: ClosingTask,
  { entry, of, no, text, lapsed = [] }: EntryCorrected,
  about: Author & { readonly on: Day },
): ClosingTask {
  const said = { ...about, entry, taken: stepsDecided(task) };
  const voided = lapsed.length > 0 && { lapsed: [...(task.lapsed ?? []), ...lapsed] };
  if (of === 'CompletionReported') {
    const { completion } = task;
    const corrected = correctedWith(completion, completion.summary, said);
    return { ...task, ...voided, completion: { ...completion, summary: text, corrected } };
  }
  const place = placesOf(task, of)[no - 1];
  return {
    ...task,
    ...voided,
    done: task.done.map((step, index) => (index === place ? stepWith(step, text, said) : step)),
  };
}

/** Where in the closing the steps of a kind stand. */
const placesOf = (task: ClosingTask, of: CorrectableType): readonly number[] =>
  task.done.flatMap((step, index) => (isWritten(step) && typeOf(step) === of ? [index] : []));

function stepWith(step: DoneStep, text: string, said: Omit<Correction, 'was'>): DoneStep {
  if (!isWritten(step)) return step;
  const corrections = { corrected: correctedWith(step, textOf(step), said) };
  return step.step === 'acceptance'
    ? { ...step, ...corrections, opinion: text }
    : { ...step, ...corrections, text };
}

/** Words are kept once for each step that rests on them: however often they are corrected, a task stays small. */
function correctedWith(
  { corrected: before = [] }: Corrected,
  was: string,
  said: Omit<Correction, 'was'>,
): readonly Correction[] {
  const kept = before.some(({ taken }) => taken === said.taken);
  return [...before, kept ? said : { ...said, was }];
}

/** A notice that was published is a step that was taken on these words, though it is not over. */
const stepsDecided = ({ done: steps, open }: ClosingTask): number =>
  stepsTaken(steps) + (open.step === 'publicity' && open.notice ? 1 : 0);
