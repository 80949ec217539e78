import { Input } from 'antd';
import { useState } from 'react';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';

export interface SampleAccount {
  readonly name: string;
  readonly password: string;
}

interface SampleAccountsProps {
  readonly onChosen: (account: SampleAccount) => void;
  readonly entering: boolean;
}

const MANY = 10;

/** Only a sample office on this very machine tells its accounts; everywhere else nothing is shown. */
export function SampleAccounts({ onChosen, entering }: SampleAccountsProps) {
  const { session } = useWords();
  const [sought, setSought] = useState('');
  const accounts = useAsk('house', {}).data?.accounts ?? [];
  if (accounts.length === 0) return null;
  const shown = accounts.filter(({ name }) => name.includes(sought.trim()));
  return (
    <section className="sample-accounts" aria-label={session.sampleAccounts}>
      <h2>{session.sampleAccounts}</h2>
      <p className="quiet">{session.sampleHint}</p>
      {accounts.length > MANY && (
        <Input
          aria-label={session.search}
          placeholder={session.search}
          value={sought}
          allowClear
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul>
        {shown.map(({ name, password, posts }) => (
          <li key={name}>
            <button
              type="button"
              disabled={entering}
              aria-label={session.use(name)}
              onClick={() => onChosen({ name, password })}
            >
              <strong>{name}</strong>
              <span className="quiet">{posts.map(({ unit }) => unit).join('、')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
