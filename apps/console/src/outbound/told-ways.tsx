import { Checkbox, Input, Radio } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useWords } from '../words/words';
import type { ToldFields } from './told-fields';

/** Where to, whether at all, and in which language. */
export function ToldWays({ fields, write, locked }: FormFields<ToldFields>) {
  const { told: words } = useWords().outbound;
  return (
    <>
      <Field label={words.email} hint={words.emailHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={fields.email}
            disabled={locked}
            onChange={({ target }) => write({ email: target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={fields.mail}
        disabled={locked}
        onChange={({ target }) => write({ mail: target.checked })}
      >
        {words.mail}
      </Checkbox>
      <Field label={words.language}>
        {(id) => (
          <Radio.Group
            id={id}
            aria-label={words.language}
            value={fields.language}
            disabled={locked}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={({ target }) => write({ language: target.value as ToldFields['language'] })}
          />
        )}
      </Field>
    </>
  );
}
