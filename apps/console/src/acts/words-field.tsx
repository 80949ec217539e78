import { Input } from 'antd';
import { Field } from './field';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

const LONGEST = 20_000;

/** What a person writes, as long as the house takes it. */
export function WordsField({ label, hint, value, locked, onChange }: WordsFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(id, hintId) => (
        <Input.TextArea
          id={id}
          aria-describedby={hintId}
          value={value}
          disabled={locked}
          maxLength={LONGEST}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
