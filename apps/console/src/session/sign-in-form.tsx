import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { ask } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { TroubleNote } from '../api/trouble-note';
import { useWords } from '../words/words';
import { noteSignedIn } from './expired';
import { SampleAccounts, type SampleAccount } from './sample-accounts';
import './session.css';

interface SignInFormProps {
  /** Gets the id of who came in. */
  readonly onEntered: (person: string) => void;
}

/** Name and password; in a sample office its accounts below them. */
export function SignInForm({ onEntered }: SignInFormProps) {
  const { session } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { enter, entering, trouble } = useEntering(onEntered);
  const [nameId, passwordId] = [useId(), useId()];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void enter({ name, password });
  };
  return (
    <>
      <form className="sign-in-form" onSubmit={submit}>
        <label htmlFor={nameId}>{session.name}</label>
        <Input
          id={nameId}
          autoComplete="username"
          value={name}
          autoFocus
          required
          onChange={({ target }) => setName(target.value)}
        />
        <label htmlFor={passwordId}>{session.password}</label>
        <Input.Password
          id={passwordId}
          autoComplete="current-password"
          value={password}
          required
          onChange={({ target }) => setPassword(target.value)}
        />
        {trouble && <TroubleNote trouble={trouble} />}
        <Button type="primary" htmlType="submit" aria-busy={entering} disabled={entering} block>
          {session.enter}
        </Button>
      </form>
      <SampleAccounts onChosen={(account) => void enter(account)} entering={entering} />
    </>
  );
}

function useEntering(onEntered: SignInFormProps['onEntered']) {
  const [entering, setEntering] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const enter = async (account: SampleAccount): Promise<void> => {
    setEntering(true);
    setTrouble(null);
    const outcome = await ask('signIn', { body: { ...account, for: 'browser' } });
    setEntering(false);
    if (!outcome.ok) return setTrouble(outcome.trouble);
    noteSignedIn();
    onEntered(outcome.value.person.id);
  };
  return { enter, entering, trouble };
}
