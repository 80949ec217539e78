import { useRef, useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useWords } from '../words/words';
import type { Person } from './held-posts';
import { makePassword } from './make-password';
import type { NewAccount } from './new-password';

const SECRETS = ['password'] as const;

interface ResetPasswordFormProps {
  readonly person: Person;
  readonly onDone: (account: NewAccount) => void;
  readonly onCancel: () => void;
}

/** Gives somebody a new random password, to be handed over and shown once. */
export function ResetPasswordForm({ person, onDone, onCancel }: ResetPasswordFormProps) {
  const { account: words } = useWords().people;
  // Kept as long as the form is open: an attempt without an answer is repeated with the same password.
  const [known] = useState(() => ({ password: makePassword() }));
  const sent = useRef('');
  return (
    <ActForm
      route="resetPassword"
      subject={`person-${person.id}`}
      act="reset-password"
      secrets={SECRETS}
      known={known}
      asking={({ password }) => {
        sent.current = password;
        return { params: { personId: person.id }, body: { password } };
      }}
      missing={() => []}
      will={() => words.willReset(person.name)}
      onDone={({ id, name, signInName }) => onDone({ id, name, signInName, password: sent.current })}
      onCancel={onCancel}
    >
      {() => null}
    </ActForm>
  );
}
