import type { ApprovalOperationType } from '@duban/domain';
import type { AnswerOf } from '../api/ask';
import type { Own } from './ways';

export type Approval = AnswerOf<'showApproval'>;

/** What runs: an approval by itself, or the signing of a task. */
export type Running = NonNullable<AnswerOf<'showSigning'>['signing']>;

/** What I can do now, each operation once, with the ways in which I can: my own name first. */
export function operationsOf({
  mine,
}: Pick<Running, 'mine'>): ReadonlyMap<ApprovalOperationType, readonly Own[]> {
  const found = new Map<ApprovalOperationType, readonly Own[]>();
  for (const { operation, ...own } of mine) {
    const type = operation as ApprovalOperationType;
    found.set(type, [...(found.get(type) ?? []), own]);
  }
  return found;
}

/** Everybody whom it names, with what they are called; each once. */
export function peopleIn({
  names,
  seats,
}: Pick<Running, 'names' | 'seats'>): readonly { readonly id: string; readonly name: string }[] {
  const known = new Map(Object.entries(names));
  for (const { id, name } of seats.flatMap(({ people }) => people)) known.set(id, name);
  return [...known].map(([id, name]) => ({ id, name }));
}
