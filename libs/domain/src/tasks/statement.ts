import type { Capacity } from '../approvals/approval';
import { canonicalText, type Json } from '../ledger/canonical';
import { sha256 } from '../ledger/sha256';
import type { PersonId } from '../people/actor';
import { signingIn } from './signing';
import type { Task } from './task';

/** A link of a chain by its number and its hash. */
export interface ChainLink {
  readonly sequence: number;
  readonly hash: string;
}

/** What whoever signs says themselves; the rest follows from the record. */
export interface StatementSaid {
  readonly decision: 'approve' | 'refuse';
  readonly by: PersonId;
  /** In whose name; null in their own. */
  readonly principal: PersonId | null;
  readonly seat: Capacity;
  readonly opinion: string | null;
}

/**
 * 签署内容: all that a signature is about, in one plain object. Its canonical text is what a method proves, and it can be made
 * again from the ledger alone: docs/signatures.md says how.
 */
export interface Statement extends StatementSaid {
  readonly format: typeof STATEMENT_FORMAT;
  readonly task: {
    readonly id: string;
    readonly ref: string;
    readonly cycle: number;
    /** Which closing step of the law, counted from 0. */
    readonly step: number;
  };
  /** SHA-256 of the readable text. */
  readonly text: string;
  /** SHA-256 of each version of evidence that the text names, in its order. */
  readonly evidence: readonly string[];
  readonly law: { readonly pack: string; readonly edition: string };
  /** The link of the task's chain after which it is signed. */
  readonly after: ChainLink;
}

export const STATEMENT_FORMAT = 'duban-statement-1';

/** Null while nothing is signed. */
export function statementOf(task: Task, said: StatementSaid, after: ChainLink): Statement | null {
  const signing = signingIn(task);
  if (!signing || task.status !== 'closing' || task.open.step !== 'signature') return null;
  const { taskId, cycle, facts, policy, done, open } = task;
  const { decision, by, principal, seat, opinion } = said;
  return {
    format: STATEMENT_FORMAT,
    ...{ decision, by, principal, seat, opinion },
    task: { id: taskId, ref: facts.ref, cycle, step: done.length },
    text: signing.textHash ?? '',
    evidence: (open.evidence ?? []).map((piece) => piece.sha256),
    law: { pack: policy.pack, edition: policy.edition },
    after: { sequence: after.sequence, hash: after.hash },
  };
}

/** The one text of a statement, which is shown to whoever signs. */
export const statementText = (statement: Statement): string => canonicalText(statement as unknown as Json);

export const statementHash = (statement: Statement): string => sha256(statementText(statement));
