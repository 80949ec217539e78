import { PASSWORD_SHORTEST } from '@duban/contract';
import { Input } from 'antd';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useWords } from '../words/words';

interface PasswordFields {
  readonly old: string;
  readonly password: string;
  readonly again: string;
}

interface ChangePasswordFormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const blank: PasswordFields = { old: '', password: '', again: '' };
const SECRETS = ['old', 'password', 'again'] as const;

export function ChangePasswordForm({ onDone, onCancel }: ChangePasswordFormProps) {
  const { mine } = useWords().session;
  const missing = ({ old, password, again }: PasswordFields): readonly string[] => [
    ...(old ? [] : [mine.lackOld]),
    ...(password.length < PASSWORD_SHORTEST ? [mine.lackNew] : password === old ? [mine.lackOther] : []),
    ...(again === password ? [] : [mine.lackAgain]),
  ];
  return (
    <ActForm<'changePassword', PasswordFields>
      route="changePassword"
      subject="me"
      act="change-password"
      secrets={SECRETS}
      known={blank}
      asking={({ old, password }) => ({ body: { old, password } })}
      missing={missing}
      will={() => mine.will}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <PasswordField {...form} field="old" label={mine.old} complete="current-password" />
          <PasswordField {...form} field="password" label={mine.fresh} complete="new-password" />
          <PasswordField {...form} field="again" label={mine.again} complete="new-password" />
        </>
      )}
    </ActForm>
  );
}

interface PasswordFieldProps extends FormFields<PasswordFields> {
  readonly field: keyof PasswordFields;
  readonly label: string;
  readonly complete: 'current-password' | 'new-password';
}

function PasswordField({ fields, write, locked, field, label, complete }: PasswordFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <Input.Password
          id={id}
          className="password-input"
          autoComplete={complete}
          maxLength={200}
          value={fields[field]}
          disabled={locked}
          onChange={({ target }) => write({ [field]: target.value })}
        />
      )}
    </Field>
  );
}
