import { FILING_STATES } from '@duban/contract';
import { useSearchParams } from 'react-router';

type Filter = 'number' | 'state' | 'plan';

/** The filters as they stand in the address; another filter begins at the first page again. */
export function useFilingFilters() {
  const [search, setSearch] = useSearchParams();
  const filter = {
    number: search.get('number')?.trim() || undefined,
    state: FILING_STATES.find((one) => one === search.get('state')),
    plan: search.get('plan') ?? undefined,
  };
  const query = { ...filter, cursor: search.get('cursor') ?? undefined };
  const change = (name: Filter, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    for (const gone of [name, 'cursor']) next.delete(gone);
    if (value) next.set(name, value);
    setSearch(next, { replace: true });
  };
  return { filter, query, change };
}
