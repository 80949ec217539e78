import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import type { Trouble } from '../api/trouble';
import { sendUntilAnswered } from '../api/use-act';
import { useAsk } from '../api/use-ask';
import { newKey } from '../drafts/new-key';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { AddPasskeyForm } from './add-passkey-form';
import './passkeys.css';

/** My own keys, by which I prove what I sign. */
export function Page() {
  const { session, passkeys: words } = useWords();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  useTitle(words.title);
  return (
    <div className="form-page">
      <p className="back">
        <Link to="/me">{session.mine.title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">{words.about}</p>
      <p role="status" className="account-said">
        {said}
      </p>
      <Answered asked={useAsk('listPasskeys', {})}>
        {({ passkeys }) => (
          <section className="card person-posts" aria-label={words.title}>
            {passkeys.length === 0 && <p className="quiet">{words.none}</p>}
            {passkeys.map((key) => (
              <Key key={key.id} passkey={key} onRemoved={() => setSaid(words.removed(key.name))} />
            ))}
            {adding ? (
              <AddPasskeyForm
                onDone={(name) => {
                  setAdding(false);
                  setSaid(words.added(name));
                }}
                onCancel={() => setAdding(false)}
              />
            ) : (
              <div className="act-buttons passkey-add">
                <Button onClick={() => setAdding(true)}>{words.add}</Button>
              </div>
            )}
          </section>
        )}
      </Answered>
    </div>
  );
}

interface KeyProps {
  readonly passkey: AnswerOf<'listPasskeys'>['passkeys'][number];
  readonly onRemoved: () => void;
}

/** Removed twice it is removed once: no draft is needed, but whoever presses by mistake is asked. */
function Key({ passkey: { id, name, site, addedAt }, onRemoved }: KeyProps) {
  const { passkeys: words, frame } = useWords();
  const days = useDays();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = async (): Promise<void> => {
    const outcome = await sendUntilAnswered('removePasskey', { params: { passkeyId: id } }, newKey());
    setTrouble(outcome.ok ? null : outcome.trouble);
    if (!outcome.ok) return;
    onRemoved();
    void cache.invalidateQueries();
  };
  return (
    <div>
      <p>
        <strong>{name}</strong> <span className="quiet">{words.since(site, days.at(addedAt))}</span>
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
      {asking ? (
        <div className="act-buttons">
          <span>{words.removeWhat}</span>
          <Button danger onClick={() => void remove()}>
            {words.removeNow(name)}
          </Button>
          <Button onClick={() => setAsking(false)}>{frame.close}</Button>
        </div>
      ) : (
        <div className="act-buttons">
          <Button onClick={() => setAsking(true)}>{words.remove(name)}</Button>
        </div>
      )}
    </div>
  );
}
