import type { ApprovalOperation as Asked } from '@duban/contract';
import type { ApprovalOperation, HeldPost } from '@duban/domain';

/** What the edge knows beside what was asked for. */
export interface FilledIn {
  readonly reauthenticated: boolean;
  /** The posts of who leaves. */
  readonly posts: readonly HeldPost[];
}

/** The operation as the core takes it: without what only the edge looks at, and with what only the edge knows. */
export function operationOf(asked: Asked, { reauthenticated, posts }: FilledIn): ApprovalOperation {
  const { principal: _, on: _on, late: _late, ...operation } = asked;
  switch (operation.type) {
    case 'approve': {
      const { password: _password, proof: _proof, ...decision } = operation;
      return { ...decision, reauthenticated };
    }
    case 'refuse': {
      const { password: _password, ...decision } = operation;
      return { ...decision, reauthenticated };
    }
    case 'hand-over':
      return { ...operation, from: { person: operation.from, posts } };
    default:
      return operation;
  }
}

/** Who is named in it, and has to be known. */
export const namedIn = (asked: Asked): readonly string[] => [
  ...('to' in asked && asked.type !== 'return' ? [asked.to] : []),
  ...(asked.type === 'hand-over' ? [asked.from] : []),
];
