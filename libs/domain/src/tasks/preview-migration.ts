import { canonicalText, type Json } from '../ledger/canonical';
import { sha256 } from '../ledger/sha256';
import type { ClosingStep, Policy } from '../policy/policy';
import type { Supplier } from '../policy/supplier';
import type { Refusal } from '../refusal';
import type { Text } from '../text';
import type { Day } from '../time/day';
import { stepOpened } from './evolve-signing';
import { fitClosing, type Fit } from './fit-closing';
import type { Law } from './law';
import { lawUnfit } from './law-unfit';
import { nextDue, type Due } from './next-due';
import type { OpenAct } from './open-act';
import { mayComplete, openActs } from './open-acts';
import { underPolicy, type PolicyChange } from './policy-change';
import { signingsOf } from './signing';
import { stepTitle } from './step-title';
import type { LapsedSignature, OpenedStep, Task } from './task';

/** A law by its name. */
export interface LawName {
  readonly pack: string;
  readonly edition: string;
  readonly effectiveFrom: Day;
}

/** What was so, and what will be. */
export interface Shift<What> {
  readonly before: What;
  readonly after: What;
}

/** All that a change of the law would do to one running task. Whoever decides on it names its hash. */
export interface MigrationPreview {
  readonly taskId: string;
  readonly cycle: number;
  readonly from: LawName;
  readonly to: LawName;
  /**
   * What comes by itself next, and its day. `after` leaves out the time limit of a signing: it begins on the day on which
   * the task comes under the law, and that may be days after this is read.
   */
  readonly next: Shift<Due | null>;
  /** What can be done then, and by which posts; `after`, on the day on which the task comes under the law. */
  readonly acts: Shift<readonly OpenAct[]>;
  /** Signatures and refusals that were given in the open step and no longer count. */
  readonly lapsed: readonly LapsedSignature[];
  /** Whose signatures are still to come, of all steps. */
  readonly signers: {
    readonly needed: readonly Supplier[];
    readonly spared: readonly Supplier[];
  };
  /** The steps still to come, by their titles; `changed` are those that ask for something else than before, or are signed on other terms. */
  readonly steps: {
    readonly added: readonly Text[];
    readonly dropped: readonly Text[];
    readonly changed: readonly Text[];
    /** Those before the open one that do not apply under the new law. */
    readonly leftOut: readonly Text[];
  };
  /** SHA-256 of the canonical text of all of the above, but for what the day alone changes: see `outcomeHash`. */
  readonly hash: string;
}

export interface PreviewedMigration {
  readonly ok: true;
  readonly preview: MigrationPreview;
  readonly change: Omit<PolicyChange, 'policy' | 'because' | 'previewHash'>;
  /** The step that opens with it; null where what is open stays as it is. */
  readonly opens: OpenedStep | null;
}

export type Migration = PreviewedMigration | Refusal;

/** What putting a task under another law would do, or why it cannot be done now. Changes nothing. */
export function previewMigration(task: Task, policy: Policy, law: Law): Migration {
  const unfit = lawUnfit(task, policy);
  if (unfit) return unfit;
  if (task.status !== 'closing') return migrated(task, policy, { change: UNTOUCHED, opens: null }, law);
  const fit = fitClosing(task, policy, law);
  return fit.ok ? migrated(task, policy, fit, law) : fit;
}

const UNTOUCHED: Fit['change'] = { leftOut: [], lapsed: [], notice: null };

function migrated(task: Task, policy: Policy, { change, opens }: Fit, law: Law): Migration {
  const after = arrived(task, policy, { change, opens });
  const shown = {
    taskId: task.taskId,
    cycle: task.cycle,
    from: nameOf(task.policy),
    to: nameOf(policy),
    next: { before: nextDue(task, law), after: nextDue(after) },
    acts: { before: openActs(task, law.assess, law), after: openActs(after, law.assess) },
    lapsed: change.lapsed,
    signers: signersOf(task, after, law),
    steps: {
      ...stepsOf(task, after),
      leftOut: change.leftOut.map(({ index }) => stepTitle(policy.closing[index] as ClosingStep)),
    },
  };
  const preview = { ...shown, hash: outcomeHash(shown, task, openActs(task, law.assess)) };
  return { ok: true, preview, change, opens };
}

/**
 * The hash of what is shown, with what can be done now by these acts. A limit of the open signing passes by the day alone,
 * and whom it brings in comes by the day alone: neither is in it, for an approval may take longer than that.
 */
export function outcomeHash(
  shown: Omit<MigrationPreview, 'hash'>,
  task: Task,
  before: readonly OpenAct[],
): string {
  const { next, acts, ...said } = shown;
  const outcome = { ...said, next: { ...next, before: nextDue(task) }, acts: { ...acts, before } };
  return sha256(canonicalText(outcome as unknown as Json));
}

const nameOf = ({ pack, edition, effectiveFrom }: Policy): LawName => ({ pack, edition, effectiveFrom });

/** The task as it would stand; on which day it comes there changes nothing of what is compared. */
function arrived(task: Task, policy: Policy, { change, opens }: Pick<Fit, 'change' | 'opens'>): Task {
  const moved = underPolicy(task, { policy, because: '', previewHash: '', ...change }, policy.effectiveFrom);
  const about = { actor: '', principal: null, commandId: '', on: policy.effectiveFrom, late: null };
  return opens && moved.status === 'closing' ? { ...moved, open: stepOpened(moved, opens, about) } : moved;
}

/** The posts whose signatures are still missing, in the open step and in those to come. */
function missingIn(task: Task, { assess }: Law): readonly Supplier[] {
  const begun = 'done' in task ? task.done.length : 0;
  return signingsOf(task)
    .slice(begun)
    .flatMap((signing) => (signing ? assess(signing.rule, signing.facts).missing : []));
}

function signersOf(before: Task, after: Task, law: Law): MigrationPreview['signers'] {
  const [old, fresh] = [missingIn(before, law), missingIn(after, law)];
  return { needed: without(fresh, old), spared: without(old, fresh) };
}

/** What is still ahead of a task, the open step among it; nothing where it is never closed. */
const stepsAhead = (task: Task): readonly ClosingStep[] =>
  mayComplete(task) ? task.policy.closing.slice('done' in task ? task.done.length : 0) : [];

function stepsOf(before: Task, after: Task): Omit<MigrationPreview['steps'], 'leftOut'> {
  const [old, fresh] = [stepsAhead(before), stepsAhead(after)];
  const [wereThere, areThere] = [old.map(stepTitle), fresh.map(stepTitle)];
  const stays = (step: ClosingStep) => old.some((other) => same(stepTitle(other), stepTitle(step)));
  const asBefore = (step: ClosingStep) =>
    old.some((other) => same(other, step)) && (step.step !== 'signature' || sameTerms(before, after));
  return {
    added: without(areThere, wereThere),
    dropped: without(wereThere, areThere),
    changed: fresh.filter((step) => stays(step) && !asBefore(step)).map(stepTitle),
  };
}

/** Whether signers are urged as often as before, and the same stand above them. */
const sameTerms = (before: Task, after: Task): boolean =>
  same(before.policy.signing ?? null, after.policy.signing ?? null);

const same = (one: unknown, other: unknown): boolean =>
  canonicalText(one as Json) === canonicalText(other as Json);

/** Each of the first that the second has not, once. */
const without = <Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] =>
  items.filter(
    (item, at) =>
      !others.some((other) => same(item, other)) && items.findIndex((one) => same(one, item)) === at,
  );
