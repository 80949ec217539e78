import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { makePassword } from './make-password';
import { NewPassword, type NewAccount } from './new-password';
import './people.css';
import { asSignInName, isSignInName } from './sign-in-name';

interface PersonFields {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
}

const SECRETS = ['password'] as const;

export function Page() {
  const { people: words } = useWords();
  const [added, setAdded] = useState<NewAccount | null>(null);
  useTitle(words.addPerson);
  return (
    <div className="form-page">
      <p className="back">
        <Link to="/people">{words.person.back}</Link>
      </p>
      <h1>{added ? words.personForm.done(added.name) : words.addPerson}</h1>
      {added ? (
        <NewPassword account={added}>
          <Link className="button-link" to={`/people/${added.id}`}>
            {words.personForm.next}
          </Link>
          <Button onClick={() => setAdded(null)}>{words.personForm.another}</Button>
        </NewPassword>
      ) : (
        <AddPerson onAdded={setAdded} />
      )}
    </div>
  );
}

function AddPerson({ onAdded }: { readonly onAdded: (account: NewAccount) => void }) {
  const { people: words } = useWords();
  const navigate = useNavigate();
  const [known] = useState<PersonFields>(() => ({ name: '', signInName: '', password: makePassword() }));
  // The one that was sent, for the fields are empty again when the answer is there.
  const sent = useRef('');
  return (
    <ActForm
      route="addPerson"
      subject="people"
      act="add-person"
      secrets={SECRETS}
      known={known}
      asking={(fields) => {
        sent.current = fields.password;
        return { body: { ...fields, signInName: asSignInName(fields.signInName) } };
      }}
      missing={({ name, signInName }) => {
        const lacks = [];
        if (!name.trim()) lacks.push(words.personForm.lackName);
        if (!signInName) lacks.push(words.personForm.lackSignIn);
        else if (!isSignInName(signInName)) lacks.push(words.personForm.badSignIn);
        return lacks;
      }}
      will={({ name }) => words.personForm.will(name.trim())}
      onDone={({ id, name, signInName }) => onAdded({ id, name, signInName, password: sent.current })}
      onCancel={() => void navigate('/people')}
    >
      {(form) => <PersonForm {...form} />}
    </ActForm>
  );
}

function PersonForm({ fields, write, locked }: FormFields<PersonFields>) {
  const { personForm: words } = useWords().people;
  return (
    <>
      <Field label={words.name}>
        {(id) => (
          <Input
            id={id}
            value={fields.name}
            maxLength={500}
            autoComplete="off"
            disabled={locked}
            onChange={({ target }) => write({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.signInName} hint={words.signInHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            value={fields.signInName}
            maxLength={60}
            autoComplete="off"
            disabled={locked}
            onChange={({ target }) => write({ signInName: target.value })}
          />
        )}
      </Field>
    </>
  );
}
