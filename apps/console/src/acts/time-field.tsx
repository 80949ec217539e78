import { Input } from 'antd';
import { Field } from './field';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`; empty while no time is given. */
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

/** A time of day that somebody gives. */
export function TimeField({ label, value, locked, onChange }: TimeFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          className="day-input"
          type="time"
          value={value}
          disabled={locked}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
