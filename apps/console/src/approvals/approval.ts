import type { ApprovalOperationType } from '@duban/domain';
import type { AnswerOf } from '../api/ask';

export type Approval = AnswerOf<'showApproval'>;

/** What I can do, in one of my seats and in my own name or a principal's. */
export interface Own {
  readonly as: string | null;
  readonly principal: string | null;
}

/** What I can do now, each operation once, with the ways in which I can: my own name first. */
export function operationsOf({ mine }: Approval): ReadonlyMap<ApprovalOperationType, readonly Own[]> {
  const found = new Map<ApprovalOperationType, readonly Own[]>();
  for (const { operation, ...own } of mine) {
    const type = operation as ApprovalOperationType;
    found.set(type, [...(found.get(type) ?? []), own]);
  }
  return found;
}

/** Everybody whom the approval names, with what they are called; each once. */
export function peopleIn({
  names,
  seats,
}: Approval): readonly { readonly id: string; readonly name: string }[] {
  const known = new Map(Object.entries(names));
  for (const { id, name } of seats.flatMap(({ people }) => people)) known.set(id, name);
  return [...known].map(([id, name]) => ({ id, name }));
}
