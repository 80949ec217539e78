import { startRegistration } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { PasswordField } from '../acts/password-field';
import { LineField } from '../acts/line-field';
import '../acts/act-form.css';
import { ask } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { sendUntilAnswered } from '../api/use-act';
import { newKey } from '../drafts/new-key';
import { useWords } from '../words/words';

interface AddPasskeyFormProps {
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

type Failure = { readonly trouble: Trouble } | 'device';

/** The password, then the device: nothing of it is a draft, for a key that was made half is none. */
export function AddPasskeyForm({ onDone, onCancel }: AddPasskeyFormProps) {
  const { passkeys: words, frame } = useWords();
  const cache = useQueryClient();
  const [fields, setFields] = useState({ name: '', password: '' });
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const write = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWorking(true);
    const failed = await registered(fields);
    setWorking(false);
    setFailure(failed);
    if (failed) return;
    void cache.invalidateQueries();
    onDone(fields.name.trim());
  };
  const lacks = fields.name.trim() === '' || fields.password === '';
  return (
    <form className="act-form" aria-label={words.add} onSubmit={(event) => void submit(event)}>
      <LineField
        label={words.name}
        hint={words.nameHint}
        value={fields.name}
        locked={working}
        onChange={(name) => write({ name })}
      />
      <PasswordField fields={fields} write={write} locked={working} />
      <p className="quiet">{words.will}</p>
      {failure === 'device' && <p role="alert">{words.failed}</p>}
      {failure !== null && failure !== 'device' && <TroubleNote trouble={failure.trouble} />}
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" aria-busy={working} disabled={lacks || working}>
          {words.begin}
        </Button>
        <Button onClick={onCancel} disabled={working}>
          {frame.close}
        </Button>
        <span role="status" className="quiet">
          {working ? words.waits : ''}
        </span>
      </div>
    </form>
  );
}

async function registered({ name, password }: { name: string; password: string }): Promise<Failure | null> {
  const offer = await ask('offerPasskey', { body: { password } });
  if (!offer.ok) return { trouble: offer.trouble };
  const credential = await made(offer.value.options);
  if (!credential) return 'device';
  const added = await sendUntilAnswered('addPasskey', { body: { name: name.trim(), credential } }, newKey());
  return added.ok ? null : { trouble: added.trouble };
}

type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Null where the device made none, whatever its reason: a browser tells little of it. */
async function made(options: Readonly<Record<string, unknown>>) {
  try {
    const { id, rawId, response } = await startRegistration({ optionsJSON: options as unknown as Options });
    const { clientDataJSON, attestationObject, transports } = response;
    const kept = { clientDataJSON, attestationObject, ...(transports && { transports }) };
    return { id, rawId, type: 'public-key' as const, response: kept };
  } catch {
    return null;
  }
}
