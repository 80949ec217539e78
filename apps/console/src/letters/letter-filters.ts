import { LETTER_STATUSES } from '@duban/contract';
import { useSearchParams } from 'react-router';

export interface LetterFilters {
  readonly status: (typeof LETTER_STATUSES)[number] | undefined;
  readonly task: string | undefined;
  readonly cursor: string | undefined;
}

/** The filters as they stand in the address; another filter begins at the first page again. */
export function useLetterFilters(): readonly [
  LetterFilters,
  (part: Partial<Omit<LetterFilters, 'cursor'>>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const given = (name: string): string | undefined => search.get(name) || undefined;
  const filters: LetterFilters = {
    status: LETTER_STATUSES.find((status) => status === given('status')),
    task: given('task'),
    cursor: given('cursor'),
  };
  const change = (part: Partial<LetterFilters>): void => {
    const { status, task } = { ...filters, ...part };
    setSearch({ ...(status && { status }), ...(task && { task }) }, { replace: true });
  };
  return [filters, change];
}
