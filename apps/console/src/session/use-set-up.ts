import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { asSignInName } from '../people/sign-in-name';
import { noteSignedIn } from './expired';

export interface SetUpFields {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
}

/** Sets up the first administrator, signs them in, and leads to where units and people are entered. */
export function useSetUp(token: string) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async (fields: SetUpFields): Promise<void> => {
    setSending(true);
    setTrouble(null);
    const first = { ...fields, signInName: asSignInName(fields.signInName) };
    const made = await ask('setUp', { body: { token, ...first } });
    // Used by an earlier attempt of ours whose answer was lost: then the sign-in succeeds.
    const mine = made.ok || made.trouble.code === 'link-used';
    const entered = mine && (await ask('signIn', { body: signInOf(first) }));
    setSending(false);
    if (!made.ok && !(entered && entered.ok)) return setTrouble(made.trouble);
    noteSignedIn();
    await cache.resetQueries();
    // A sign-in that failed after the set-up is asked for by the page itself.
    await navigate('/people', { replace: true });
  };
  return { send, sending, trouble };
}

const signInOf = ({ signInName, password }: SetUpFields) =>
  ({ name: signInName, password, for: 'browser' }) as const;
