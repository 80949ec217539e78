import { useSearchParams } from 'react-router';

/** Which form of the card is open. It stands in the address, so that a reload, too, goes on with it. */
export interface OpenForm {
  readonly act: 'add' | 'supersede' | 'withdraw' | null;
  /** The piece that it is about; the measure, of one that is added. */
  readonly about: string | null;
  readonly open: (act: 'add' | 'supersede' | 'withdraw', about: string | null) => void;
  readonly close: () => void;
}

const ACTS = ['add', 'supersede', 'withdraw'] as const;

export function useOpenForm(): OpenForm {
  const [search, setSearch] = useSearchParams();
  return {
    act: ACTS.find((act) => act === search.get('evidence')) ?? null,
    about: search.get('about'),
    open: (evidence, about) =>
      setSearch({ evidence, ...(about !== null && { about }) }, { replace: true, preventScrollReset: true }),
    close: () => setSearch({}, { replace: true, preventScrollReset: true }),
  };
}
