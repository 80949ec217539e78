import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../api/ask';
import { useWords } from '../words/words';

interface WebhookSecretProps {
  readonly added: AnswerOf<'addWebhook'>;
  readonly onDone: () => void;
}

/** The key of the signatures, shown this once: it lives in this page only. */
export function WebhookSecret({ added: { webhook, secret }, onDone }: WebhookSecretProps) {
  const { secret: words } = useWords().webhooks;
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <section className="card webhook-secret" aria-labelledby="webhook-secret">
      <h2 id="webhook-secret">{words.title(webhook.name)}</h2>
      <p>{words.once}</p>
      <p>
        {words.key} <code>{secret}</code>
      </p>
      <div className="act-buttons">
        {'clipboard' in navigator && (
          <Button onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>
        )}
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </section>
  );
}
