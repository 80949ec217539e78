import { Input } from 'antd';
import { useWords } from '../words/words';
import { Field } from './field';
import { longestIn } from './longest-in';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly locked: boolean;
  /** Characters that the house takes. */
  readonly longest?: number;
  readonly onChange: (value: string) => void;
}

/** Characters that the house takes where nothing else is said. */
export const LONGEST = 20_000;
/** From this part of it on it is said how much has been written. */
const LONG = 0.75;

/** Says by how much something is too long to be sent. */
export function useTooLong(fields: object, longest: number): readonly string[] {
  const { acts } = useWords();
  const written = longestIn(fields);
  return written > longest ? [acts.shorten(written - longest)] : [];
}

/** What a person writes. Nothing is cut off what somebody pastes: whoever wrote too much shortens it. */
export function WordsField({ label, hint, value, locked, longest = LONGEST, onChange }: WordsFieldProps) {
  const { acts } = useWords();
  const said = value.length < longest * LONG ? hint : acts.written(value.length, longest);
  return (
    <Field label={label} {...(said && { hint: said })}>
      {(id, hintId) => (
        <Input.TextArea
          id={id}
          aria-describedby={hintId}
          value={value}
          disabled={locked}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
