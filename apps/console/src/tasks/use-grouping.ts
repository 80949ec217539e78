import { TASK_GROUPS, TASK_SORTS } from '@duban/contract';
import { useAsk } from '../api/use-ask';
import type { Grouping } from './ledger-entries';
import { asAsked, useLedgerQuery } from './ledger-query';

/**
 * How rows are grouped: as the address says, and else by plan where there are several, for each of them begins with a
 * number 01. So they are sorted without being asked.
 */
export function useGrouping(): Grouping | undefined {
  const { query } = useLedgerQuery();
  const usual = useUsualGrouping();
  return TASK_GROUPS.find((group) => group === query.group) ?? usual;
}

/** Without the address's word. */
export function useUsualGrouping(): 'plan' | undefined {
  const { query, filter } = useLedgerQuery();
  const { data } = useAsk('countTasks', { query: asAsked(filter) });
  const byNumber = (query.sort ?? TASK_SORTS[0]) === 'number';
  return byNumber && data && data.plans.length > 1 ? 'plan' : undefined;
}
