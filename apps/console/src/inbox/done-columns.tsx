import type { Column } from '../looks/row-table';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

interface DoneTo {
  readonly taskId: string | null;
  readonly letterId: string | null;
  readonly approvalId: string | null;
}

/** The page of what something was done to. */
export const pageOfDone = ({ taskId, letterId, approvalId }: DoneTo): string => {
  if (approvalId) return `/approvals/${approvalId}`;
  return letterId ? `/letters/${letterId}` : `/tasks/${taskId}`;
};

interface Authored {
  readonly actor: string;
  readonly actorName: string | null;
  readonly principal: string | null;
  readonly principalName: string | null;
}

/** Whose proxy I was, or who was mine; no column where everybody acted for themselves. */
export function useProxyColumn(rows: readonly Authored[]): readonly Column<Authored>[] {
  const { columns, asProxy, byProxy } = useWords().inbox;
  const { id } = useMe().person;
  if (rows.every(({ principal }) => principal === null)) return [];
  const cell = ({ actor, actorName, principal, principalName }: Authored): string | null => {
    if (principal === null) return null;
    return actor === id ? asProxy(principalName ?? principal) : byProxy(actorName ?? actor);
  };
  return [{ key: 'proxy', title: columns.proxy, width: '12%', cell }];
}
