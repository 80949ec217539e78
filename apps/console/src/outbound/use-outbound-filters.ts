import { OUTBOUND_CHANNELS, OUTBOUND_STATES } from '@duban/contract';
import { NOTICE_KINDS } from '@duban/domain';
import { useSearchParams } from 'react-router';

type Filter = 'state' | 'channel' | 'kind' | 'recipient';

/** The filters as they stand in the address; another filter begins at the first page again. */
export function useOutboundFilters() {
  const [search, setSearch] = useSearchParams();
  const query = {
    state: OUTBOUND_STATES.find((one) => one === search.get('state')),
    channel: OUTBOUND_CHANNELS.find((one) => one === search.get('channel')),
    kind: NOTICE_KINDS.find((one) => one === search.get('kind')),
    recipient: search.get('recipient') ?? undefined,
    cursor: search.get('cursor') ?? undefined,
  };
  const change = (filter: Filter, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    for (const gone of [filter, 'cursor', 'replay']) next.delete(gone);
    if (value) next.set(filter, value);
    setSearch(next, { replace: true });
  };
  return { query, change };
}
