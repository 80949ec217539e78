import { OUTBOUND_CHANNELS, OUTBOUND_STATES, OUTBOUND_STATE_WORDS } from '@duban/contract';
import { NOTICE_KINDS, NOTICE_TITLES } from '@duban/domain';
import { Button } from 'antd';
import { Choice } from '../tasks/choice';
import { useSaid, useWords } from '../words/words';
import { useOutboundFilters } from './use-outbound-filters';

export function OutboundFilters() {
  const { filters, channels } = useWords().outbound;
  const said = useSaid();
  const { query, change } = useOutboundFilters();
  return (
    <div className="filters not-printed" role="search" aria-label={filters.name}>
      <Choice
        label={filters.state}
        value={query.state}
        options={OUTBOUND_STATES.map((value) => ({ value, label: said(OUTBOUND_STATE_WORDS[value]) }))}
        onChange={(state) => change('state', state)}
      />
      <Choice
        label={filters.channel}
        value={query.channel}
        options={OUTBOUND_CHANNELS.map((value) => ({ value, label: channels[value] }))}
        onChange={(channel) => change('channel', channel)}
      />
      <Choice
        label={filters.kind}
        value={query.kind}
        options={NOTICE_KINDS.map((value) => ({ value, label: said(NOTICE_TITLES[value]) }))}
        onChange={(kind) => change('kind', kind)}
      />
      {query.recipient !== undefined && (
        <Button onClick={() => change('recipient', undefined)}>{filters.anybody}</Button>
      )}
    </div>
  );
}
