import { TaskFilter, TaskOrder, type Input } from '@duban/contract';
import { useSearchParams } from 'react-router';

const FILTERS = Object.keys(TaskFilter.shape) as (keyof Input<typeof TaskFilter>)[];
const ORDER = Object.keys(TaskOrder.shape) as (keyof Input<typeof TaskOrder>)[];

type Name = (typeof FILTERS)[number] | (typeof ORDER)[number];
/** What is asked of the ledger, in the words of the address: the house says itself what it does not understand. */
export type LedgerQuery = { readonly [Part in Name]?: string | undefined };

export interface OpenQuery {
  readonly query: LedgerQuery;
  /** Without what only orders. */
  readonly filter: LedgerQuery;
  readonly change: (part: LedgerQuery) => void;
  readonly clear: () => void;
}

/** Filters and order as they stand in the address: a link shows a colleague the same rows, and back takes one step back. */
export function useLedgerQuery(): OpenQuery {
  const [search, setSearch] = useSearchParams();
  const query = readIn(search, [...FILTERS, ...ORDER]);
  return {
    query,
    filter: readIn(search, FILTERS),
    change: (part) => setSearch(searchOf({ ...query, ...part })),
    clear: () => setSearch(searchOf(readIn(search, ORDER))),
  };
}

const readIn = (search: URLSearchParams, names: readonly Name[]): LedgerQuery =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));

/** The part of an address behind its question mark; equal queries have equal ones. */
export function searchOf(query: LedgerQuery): string {
  const given = [...FILTERS, ...ORDER].flatMap((name) => (query[name] ? [[name, query[name]]] : []));
  return new URLSearchParams(given).toString();
}

/** The contract's own types want its own words: whatever else the address says is refused with its place. */
export const asAsked = (query: LedgerQuery): Input<typeof TaskFilter> & Input<typeof TaskOrder> =>
  query as Input<typeof TaskFilter> & Input<typeof TaskOrder>;
