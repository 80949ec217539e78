import { TASK_GROUPS } from '@duban/contract';
import type { Grouping } from './ledger-entries';
import { useLedgerQuery } from './ledger-query';

/** How rows are grouped; not at all where the address names no way that there is. */
export function useGrouping(): Grouping | undefined {
  const { query } = useLedgerQuery();
  return TASK_GROUPS.find((group) => group === query.group);
}
