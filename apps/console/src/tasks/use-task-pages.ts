import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { asking, troubleOf } from '../api/use-ask';
import type { Trouble } from '../api/trouble';
import type { Window } from '../frame/use-window';
import { asAsked, type LedgerQuery } from './ledger-query';
import type { TaskRow } from './task-row';

/** The most that the house gives at once. */
const PAGE = 200;

export interface TaskPages {
  readonly rows: readonly TaskRow[];
  /** True once the last row is there. */
  readonly complete: boolean;
  readonly trouble: Trouble | null;
  /** To be told which rows are in sight. */
  readonly inSight: (window: Window) => void;
}

/**
 * The ledger, page by page as it comes into sight. Each page is a question of its own under its cursor, and only those in
 * sight are asked again: ten thousand rows cost the house no more than what somebody looks at.
 */
export function useTaskPages(query: LedgerQuery): TaskPages {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  const pages = useQueries({
    queries: cursors.map((cursor, index) => ({
      ...asking('listTasks', { query: { ...asAsked(query), cursor, limit: PAGE } }),
      enabled: index >= seen.from && index <= seen.to,
    })),
  });
  const answers = useUnchanged(pages.map(({ data }) => data));
  const rows = useMemo(() => answers.flatMap((answer) => answer?.tasks ?? []), [answers]);
  const next = pages[pages.length - 1]?.data?.next;
  const wanted = seen.to >= cursors.length - 1 && next;
  useEffect(() => {
    if (wanted) setCursors((known) => (known.includes(wanted) ? known : [...known, wanted]));
  }, [wanted]);
  return {
    rows,
    complete: next === null,
    trouble: troubleOf(pages.find(({ error }) => error)?.error),
    inSight: ({ first, end }) => {
      const from = Math.floor(first / PAGE);
      // One page ahead, so that scrolling meets rows and not a gap.
      const to = Math.floor((end + PAGE / 2) / PAGE);
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    },
  };
}

/** The list as it was while its members are: whoever scrolls draws sixty times a second, and ten thousand rows are not joined for each. */
function useUnchanged<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  const same = kept.length === list.length && kept.every((member, index) => member === list[index]);
  if (!same) setKept(list);
  return same ? kept : list;
}
