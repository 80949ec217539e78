import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words';

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
}

interface NewPasswordProps {
  readonly account: NewAccount;
  /** Where to go from here. */
  readonly children: ReactNode;
}

/** A password that was made, shown this once: it lives in this page only. */
export function NewPassword({ account, children }: NewPasswordProps) {
  const { personForm: words } = useWords().people;
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(account.password);
    setCopied(true);
  };
  return (
    <>
      <div className="card new-password">
        <p>{words.once}</p>
        <dl>
          <div>
            <dt>{words.signInName}</dt>
            <dd>{account.signInName}</dd>
          </div>
          <div>
            <dt>{words.password}</dt>
            <dd>
              <code>{account.password}</code>
              {'clipboard' in navigator && (
                <Button size="small" onClick={() => void copy()}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <div className="act-buttons">{children}</div>
    </>
  );
}
