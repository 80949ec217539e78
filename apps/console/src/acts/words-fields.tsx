import { WordsField } from './words-field';
import type { FormFields } from './act-form';

interface WordsFieldsProps<Part extends string> extends FormFields<Readonly<Record<Part, string>>> {
  /** What is asked for, in this order. */
  readonly parts: readonly Part[];
  readonly labels: Readonly<Record<Part, string>>;
  readonly hints?: Readonly<Record<Part, string>>;
}

/** The texts of a form whose fields depend on the act. */
export function WordsFields<Part extends string>(props: WordsFieldsProps<Part>) {
  const { parts, labels, hints, fields, locked, write } = props;
  return parts.map((part) => (
    <WordsField
      key={part}
      label={labels[part]}
      {...(hints && { hint: hints[part] })}
      value={fields[part]}
      locked={locked}
      onChange={(said) => write({ [part]: said } as Partial<Record<Part, string>>)}
    />
  ));
}
