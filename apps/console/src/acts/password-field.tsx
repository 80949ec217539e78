import { Input } from 'antd';
import { useWords } from '../words/words';
import type { FormFields } from './act-form';
import { Field } from './field';

/** Who acts, asked once more; it lives in the page only. */
export function PasswordField({ fields, write, locked }: FormFields<{ readonly password: string }>) {
  const { approvals } = useWords();
  return (
    <Field label={approvals.fields.password} hint={approvals.passwordHint}>
      {(id, hintId) => (
        <Input.Password
          id={id}
          aria-describedby={hintId}
          autoComplete="current-password"
          value={fields.password}
          disabled={locked}
          onChange={({ target }) => write({ password: target.value })}
        />
      )}
    </Field>
  );
}
