import { useWords } from '../words/words';

/** A correction as a reading or a plan's chain has it. */
interface Shown {
  readonly ref: string | null;
  readonly field: string;
  /** The cell of the file. */
  readonly where?: string | null;
  readonly read: string;
  readonly said: string;
  readonly byName: string | null;
  readonly on: string;
}

/** What the file said, what it says now, and who made it so. */
export function CorrectionList({ corrections }: { readonly corrections: readonly Shown[] }) {
  const { mend: words, reading } = useWords().plans;
  return (
    <ul className="notices corrections">
      {corrections.map(({ ref, field, where, read, said, byName, on }, index) => (
        <li key={index}>
          <strong>
            {ref ?? reading.noRef} {reading.fields[field] ?? field}
          </strong>
          {where && <code>{where}</code>}{' '}
          {read === said ? words.checked(byName, on) : words.changed(read, said, byName, on)}
        </li>
      ))}
    </ul>
  );
}
