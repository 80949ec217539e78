import { isNoticeKind, NOTICE_TITLES } from '@duban/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActForm } from '../acts/act-form';
import { Answered } from '../frame/answered';
import { useWatched } from '../live/use-watched';
import { RowTable } from '../looks/row-table';
import { useDays } from '../words/use-days';
import { useSaid, useWords } from '../words/words';
import { useOutboundColumns } from './outbound-columns';
import type { Webhook } from './webhook-fields';

const LAST = 5;

interface WebhookCardProps {
  readonly webhook: Webhook;
  readonly onStopped: () => void;
}

/** One address: what it is told, what became of the last messages, a test, and its end. */
export function WebhookCard({ webhook, onStopped }: WebhookCardProps) {
  const { webhooks: words } = useWords();
  const said = useSaid();
  const days = useDays();
  const { id, name, url, kinds, addedAt } = webhook;
  const told = kinds.map((kind) => (isNoticeKind(kind) ? said(NOTICE_TITLES[kind]) : kind));
  return (
    <section className="card webhook" aria-labelledby={`webhook-${id}`}>
      <h2 id={`webhook-${id}`}>{name}</h2>
      <p className="webhook-url">{url}</p>
      <p className="quiet">
        {told.length === 0 ? words.everything : told.join(' · ')} · {words.since(days.at(addedAt))}
      </p>
      <WebhookActs webhook={webhook} onStopped={onStopped} />
      <LastDeliveries webhook={webhook} />
    </section>
  );
}

type Open = 'test' | 'stop' | null;

function WebhookActs({ webhook: { id, name }, onStopped }: WebhookCardProps) {
  const { webhooks: words } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const base = {
    ...{ subject: `webhook-${id}`, known: NOTHING, missing: () => [], onCancel: () => setOpen(null) },
    asking: () => ({ params: { webhookId: id } }),
  };
  const tested = (): void => {
    setOpen(null);
    setSaid(words.tested);
  };
  return (
    <div className="not-printed">
      <p role="status" className="account-said">
        {said}
      </p>
      {open === null && (
        <div className="act-buttons">
          <Button onClick={() => setOpen('test')}>{words.test}</Button>
          <Button onClick={() => setOpen('stop')}>{words.stop}</Button>
        </div>
      )}
      {open === 'test' && (
        <ActForm
          {...{ ...base, route: 'testWebhook', act: 'test-webhook', name: words.test }}
          will={() => words.willTest}
          onDone={tested}
        >
          {() => null}
        </ActForm>
      )}
      {open === 'stop' && (
        <ActForm
          {...{ ...base, route: 'removeWebhook', act: 'stop-webhook', name: words.stop }}
          will={() => words.willStop(name)}
          onDone={onStopped}
        >
          {() => null}
        </ActForm>
      )}
    </div>
  );
}

function LastDeliveries({ webhook: { id, name } }: Pick<WebhookCardProps, 'webhook'>) {
  const { webhooks: words } = useWords();
  const columns = useOutboundColumns().filter(({ key }) => key !== 'to' && key !== 'replay');
  const asked = useWatched('listOutbound', { query: { recipient: id, limit: LAST } });
  return (
    <>
      <h3>{words.lastTitle}</h3>
      <Answered asked={asked}>
        {({ messages }) =>
          messages.length === 0 ? (
            <p className="quiet">{words.noneSent}</p>
          ) : (
            <>
              <RowTable
                label={words.last(name)}
                columns={columns}
                rows={messages}
                keyOf={(message) => message.id}
              />
              <Link to={`/outbound?recipient=${id}`}>{words.all}</Link>
            </>
          )
        }
      </Answered>
    </>
  );
}

/** The same at each stroke. */
const NOTHING = {};
