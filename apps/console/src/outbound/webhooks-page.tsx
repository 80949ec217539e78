import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { Empty } from '../looks/empty';
import '../looks/lists.css';
import { useWords } from '../words/words';
import { AddWebhookForm } from './add-webhook-form';
import './outbound.css';
import { WebhookCard } from './webhook-card';
import { WebhookSecret } from './webhook-secret';

/** Where other programs are told of what happens: for the administrator. */
export function Page() {
  const { webhooks: words } = useWords();
  const [said, setSaid] = useState('');
  useTitle(words.title);
  return (
    <>
      <p className="back">
        <Link to="/outbound">{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <AddWebhook />
      <p role="status" className="account-said">
        {said}
      </p>
      <Answered asked={useAsk('listWebhooks', {})}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <Empty what={words.none} next={words.noneNext} />
          ) : (
            webhooks.map((webhook) => (
              <WebhookCard
                key={webhook.id}
                webhook={webhook}
                onStopped={() => setSaid(words.stopped(webhook.name))}
              />
            ))
          )
        }
      </Answered>
    </>
  );
}

function AddWebhook() {
  const { webhooks: words } = useWords();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<AnswerOf<'addWebhook'> | null>(null);
  const done = (answer: AnswerOf<'addWebhook'>): void => {
    setAdded(answer);
    setOpen(false);
  };
  if (added) return <WebhookSecret added={added} onDone={() => setAdded(null)} />;
  return open ? (
    <AddWebhookForm onAdded={done} onCancel={() => setOpen(false)} />
  ) : (
    <div className="act-buttons">
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    </div>
  );
}
