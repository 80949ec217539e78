import { Input } from 'antd';
import { useWords } from '../words/words';
import { Field } from './field';
import { longestIn } from './longest-in';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (value: string) => void;
}

/** What the house takes. */
const LONGEST = 20_000;
/** From here on it is said how much has been written. */
const LONG = 15_000;

/** Says by how much something is too long to be sent. */
export function useTooLong(fields: object): readonly string[] {
  const { acts } = useWords();
  const longest = longestIn(fields);
  return longest > LONGEST ? [acts.shorten(longest - LONGEST)] : [];
}

/** What a person writes. Nothing is cut off what somebody pastes: whoever wrote too much shortens it. */
export function WordsField({ label, hint, value, locked, onChange }: WordsFieldProps) {
  const { acts } = useWords();
  const said = value.length < LONG ? hint : acts.written(value.length, LONGEST);
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
