import { Input } from 'antd';
import { Field } from './field';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

/** What the house takes in one line. */
const LONGEST_LINE = 500;

/** What a person writes in one line; longer words have {@link WordsField}. */
export function LineField({ label, hint, value, locked, onChange }: LineFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(id, hintId) => (
        <Input
          id={id}
          aria-describedby={hintId}
          maxLength={LONGEST_LINE}
          value={value}
          disabled={locked}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
