import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { Person } from './held-posts';

interface SetAccountFormProps {
  readonly person: Person;
  /** Gets whether the account is disabled now. */
  readonly onDone: (disabled: boolean) => void;
  readonly onCancel: () => void;
}

/** Disables an account, or enables it again. */
export function SetAccountForm({ person, onDone, onCancel }: SetAccountFormProps) {
  const { account: words } = useWords().people;
  const me = useMe();
  // As it was when the form was opened: somebody else may turn it meanwhile, and twice is not back.
  const [known] = useState({ disabled: !person.disabled });
  return (
    <ActForm
      route="setAccount"
      subject={`person-${person.id}`}
      act={known.disabled ? 'disable-account' : 'enable-account'}
      known={known}
      asking={({ disabled }) => ({ params: { personId: person.id }, body: { disabled } })}
      missing={() => []}
      will={({ disabled }) => {
        if (!disabled) return words.willEnable(person.name);
        return person.id === me.person.id ? words.willDisableMe : words.willDisable(person.name);
      }}
      onDone={({ disabled }) => onDone(disabled)}
      onCancel={onCancel}
    >
      {() => null}
    </ActForm>
  );
}
