import { PASSWORD_SHORTEST } from '@duban/contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { ActOutlook } from '../acts/act-outlook';
import { Field } from '../acts/field';
import { TroubleNote } from '../api/trouble-note';
import { isSignInName } from '../people/sign-in-name';
import { useWords } from '../words/words';
import { useSetUp, type SetUpFields } from './use-set-up';

const blank: SetUpFields = { name: '', signInName: '', password: '' };

/** Name, sign-in name and password of the first administrator. */
export function SetUpForm({ token }: { readonly token: string }) {
  const { session } = useWords();
  const [fields, setFields] = useState(blank);
  const { send, sending, trouble } = useSetUp(token);
  const lacks = useLacks(fields);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending && lacks.length === 0) void send(fields);
  };
  return (
    <form className="sign-in-form" aria-label={session.setUp.title} onSubmit={submit}>
      <SetUpFieldsOf fields={fields} write={(part) => setFields({ ...fields, ...part })} locked={sending} />
      <ActOutlook will={session.setUp.will} lacks={lacks} />
      {trouble && (
        <TroubleNote
          trouble={trouble}
          action={trouble.code === 'link-used' && <Link to="/">{session.setUp.toSignIn}</Link>}
        />
      )}
      <Button
        type="primary"
        htmlType="submit"
        aria-busy={sending}
        disabled={sending || lacks.length > 0}
        block
      >
        {session.setUp.send}
      </Button>
    </form>
  );
}

function useLacks({ name, signInName, password }: SetUpFields): readonly string[] {
  const { people, session } = useWords();
  const { lackName, lackSignIn, badSignIn } = people.personForm;
  return [
    ...(name.trim() ? [] : [lackName]),
    ...(signInName ? (isSignInName(signInName) ? [] : [badSignIn]) : [lackSignIn]),
    ...(password.length >= PASSWORD_SHORTEST ? [] : [session.setUp.password]),
  ];
}

interface SetUpFieldsProps {
  readonly fields: SetUpFields;
  readonly write: (part: Partial<SetUpFields>) => void;
  readonly locked: boolean;
}

function SetUpFieldsOf({ fields, write, locked }: SetUpFieldsProps) {
  const { people, session } = useWords();
  return (
    <>
      <Field label={session.setUp.name} hint={session.setUp.nameHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            autoComplete="name"
            maxLength={500}
            autoFocus
            value={fields.name}
            disabled={locked}
            onChange={({ target }) => write({ name: target.value })}
          />
        )}
      </Field>
      <Field label={session.name} hint={people.personForm.signInHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            autoComplete="username"
            maxLength={60}
            value={fields.signInName}
            disabled={locked}
            onChange={({ target }) => write({ signInName: target.value })}
          />
        )}
      </Field>
      <Field label={session.setUp.password}>
        {(id) => (
          <Input.Password
            id={id}
            autoComplete="new-password"
            maxLength={200}
            value={fields.password}
            disabled={locked}
            onChange={({ target }) => write({ password: target.value })}
          />
        )}
      </Field>
    </>
  );
}
