import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useWatched } from '../live/use-watched';
import { Empty } from '../looks/empty';
import '../looks/lists.css';
import { Pager } from '../looks/pager';
import { RowTable } from '../looks/row-table';
import { useWords } from '../words/words';
import './outbound.css';
import { OutboundFilters } from './outbound-filters';
import { OutboundReplay } from './outbound-replay';
import { OutboundSettings } from './outbound-settings';
import { OutboundTroubles } from './outbound-troubles';
import { useOutboundColumns } from './outbound-columns';
import { useOutboundFilters } from './use-outbound-filters';

/** What went out, to whom, and what of it did not arrive: for the administrator. */
export function Page() {
  const { outbound: words, webhooks } = useWords();
  const { query } = useOutboundFilters();
  const columns = useOutboundColumns();
  const settings = useAsk('notifySettings', {}).data;
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">
        {words.about} <Link to="/outbound/webhooks">{webhooks.link}</Link>
      </p>
      {settings && <OutboundSettings settings={settings} />}
      <Answered asked={useWatched('listOutbound', { query })}>
        {({ messages, troubles, next }) => (
          <>
            <OutboundTroubles troubles={troubles} />
            <OutboundFilters />
            <OutboundReplay messages={messages} />
            {messages.length === 0 ? (
              <Empty what={words.none} />
            ) : (
              <RowTable label={words.title} columns={columns} rows={messages} keyOf={({ id }) => id} />
            )}
            <Pager next={next} />
          </>
        )}
      </Answered>
    </>
  );
}
