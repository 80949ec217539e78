import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words';
import type { Person } from './held-posts';
import { NewPassword, type NewAccount } from './new-password';
import { ResetPasswordForm } from './reset-password-form';
import { SetAccountForm } from './set-account-form';

type Open = 'set' | 'reset' | null;

/** How somebody signs in, and what the administrator can do about it. */
export function AccountSection({ person }: { readonly person: Person }) {
  const { people: words } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const [made, setMade] = useState<NewAccount | null>(null);
  const choose = (form: Open): void => {
    setOpen(form);
    setSaid('');
    setMade(null);
  };
  const finish = (words: (name: string) => string): void => {
    choose(null);
    setSaid(words(person.name));
  };
  const hand = (account: NewAccount): void => {
    choose(null);
    setMade(account);
  };
  return (
    <section className="card person-posts" aria-labelledby="account">
      <h2 id="account">{words.person.account}</h2>
      <SignsInAs person={person} />
      <p role="status" className="account-said">
        {said}
      </p>
      {made && (
        <NewPassword account={made}>
          <Button onClick={() => choose(null)}>{words.account.handed}</Button>
        </NewPassword>
      )}
      {open === null && !made && (
        <div className="act-buttons">
          <Button onClick={() => choose('reset')}>{words.account.reset}</Button>
          <Button onClick={() => choose('set')}>
            {person.disabled ? words.account.enable : words.account.disable}
          </Button>
        </div>
      )}
      {open === 'set' && (
        <SetAccountForm
          person={person}
          onDone={(now) => finish(now ? words.account.disabledNow : words.account.enabledNow)}
          onCancel={() => choose(null)}
        />
      )}
      {open === 'reset' && <ResetPasswordForm person={person} onDone={hand} onCancel={() => choose(null)} />}
    </section>
  );
}

function SignsInAs({ person: { id, signInName, disabled } }: { readonly person: Person }) {
  const { people: words, outbound } = useWords();
  return (
    <p>
      {words.signInName} <strong>{signInName}</strong>
      {disabled && <span className="tag doubt">{words.disabled}</span>}{' '}
      <Link to={`/people/${id}/notifications`}>{outbound.told.linkOther}</Link>
    </p>
  );
}
