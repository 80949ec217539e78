import type { CommandFrame } from '../command-frame';
import type { Fact } from '../ledger/fact';
import type { Actor, PersonId } from '../people/actor';
import type { Day } from '../time/day';

/**
 * An objection (异议) that somebody of the public made to a notice, without an account. Its words and how to reach whoever
 * made it are kept beside the ledger, for they may name people; the chain holds the hash of the words.
 */
export interface Objection {
  readonly objectionId: string;
  readonly taskId: string;
  readonly cycle: number;
  readonly planId: string;
  /** 收件编号: whoever knows it is told how the objection fares. */
  readonly number: string;
  /** SHA-256 of the words. */
  readonly textHash: string;
  readonly on: Day;
  readonly answer: ObjectionAnswer | null;
}

export interface ObjectionAnswer {
  readonly text: string;
  /** Whether it holds: the task is sent back then. */
  readonly upheld: boolean;
  readonly on: Day;
  readonly by: PersonId;
}

export type ObjectionEvent =
  | { readonly type: 'ObjectionReceived'; readonly data: Omit<Objection, 'on' | 'answer'> }
  | { readonly type: 'ObjectionSettled'; readonly data: Pick<ObjectionAnswer, 'text' | 'upheld'> };

/** Nobody is known who asks: there is no account. */
export type MakeObjection = CommandFrame & {
  readonly type: 'object';
  readonly by: string;
  readonly objectionId: string;
  readonly taskId: string;
  readonly number: string;
  readonly text: string;
  readonly contact: string | null;
};
export type AnswerObjection = CommandFrame & {
  readonly type: 'answer-objection';
  readonly by: Actor;
  readonly objectionId: string;
  readonly text: string;
  readonly upheld: boolean;
};
export type ObjectionCommand = MakeObjection | AnswerObjection;

export function evolveObjection(
  objection: Objection | null,
  { event, on, actor: by }: Fact<ObjectionEvent>,
): Objection {
  if (event.type === 'ObjectionReceived') return { ...event.data, on, answer: null };
  if (!objection) throw new Error(`the chain is broken: an objection cannot begin with ${event.type}`);
  return { ...objection, answer: { ...event.data, on, by } };
}
