import { Input } from 'antd';
import { Field } from './field';

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD`; empty while no day is given. */
  readonly value: string;
  readonly locked: boolean;
  /** The first and the last day that can be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A day that somebody gives. */
export function DayField({ label, hint, value, locked, min, max, onChange }: DayFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(id, hintId) => (
        <Input
          id={id}
          className="day-input"
          aria-describedby={hintId}
          type="date"
          min={min}
          max={max}
          value={value}
          disabled={locked}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
