import { MUTABLE_KINDS } from '@duban/contract';
import { ActForm, type FormFields } from '../acts/act-form';
import { LineField } from '../acts/line-field';
import type { AnswerOf } from '../api/ask';
import { useWords } from '../words/words';
import { KindsField } from './kinds-field';
import { EMPTY, webhookLacks, type WebhookFields } from './webhook-fields';

interface AddWebhookFormProps {
  readonly onAdded: (added: AnswerOf<'addWebhook'>) => void;
  readonly onCancel: () => void;
}

export function AddWebhookForm({ onAdded, onCancel }: AddWebhookFormProps) {
  const { webhooks: words } = useWords();
  return (
    <section className="card webhook">
      <h2>{words.add}</h2>
      <ActForm
        route="addWebhook"
        subject="webhooks"
        act="add-webhook"
        name={words.add}
        known={EMPTY}
        asking={({ name, url, kinds }) => ({
          body: {
            name: name.trim(),
            url: url.trim(),
            kinds: MUTABLE_KINDS.filter((kind) => kinds.includes(kind)),
          },
        })}
        missing={(fields) => webhookLacks(fields).map((lack) => words.lack[lack])}
        will={({ name }) => words.will(name.trim())}
        onDone={onAdded}
        onCancel={onCancel}
      >
        {(form) => <Fields {...form} />}
      </ActForm>
    </section>
  );
}

function Fields({ fields, write, locked }: FormFields<WebhookFields>) {
  const { webhooks: words } = useWords();
  return (
    <>
      <LineField
        {...{ label: words.name, hint: words.nameHint, value: fields.name, locked }}
        onChange={(name) => write({ name })}
      />
      <LineField
        {...{ label: words.url, hint: words.urlHint, value: fields.url, locked }}
        onChange={(url) => write({ url })}
      />
      <KindsField {...{ words, value: fields.kinds, locked }} onChange={(kinds) => write({ kinds })} />
    </>
  );
}
