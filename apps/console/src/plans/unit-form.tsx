import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { asking, useAsk } from '../api/use-ask';
import type { DraftName } from '../drafts/drafts';
import { useWords } from '../words/words';
import { LONGEST_LINE } from './mend-fields';
import { byLikeness } from './unit-names';

interface UnitFormProps {
  readonly importId: string;
  /** As the file writes it. */
  readonly unit: string;
  /** How many tasks name it. */
  readonly tasks: number;
  readonly onClose: () => void;
}
interface UnitFields {
  readonly said: string;
}

const KNOWN: UnitFields = { said: '' };

const unitSubject = (importId: string, unit: string): string => `import-${importId}-${unit}`;
/** As the form keeps what is typed in it. */
export const unitDraft = (person: string, importId: string, unit: string): DraftName =>
  `${person}/${unitSubject(importId, unit)}/mend-unit`;

/** A misspelt unit, put right in every task that names it. */
export function UnitForm({ importId, unit, tasks, onClose }: UnitFormProps) {
  const { mend: words } = useWords().plans;
  const cache = useQueryClient();
  const lackOf = ({ said }: UnitFields): readonly string[] => {
    const over = said.trim().length - LONGEST_LINE;
    if (over > 0) return [words.tooLong(words.rightName, over)];
    return ['', unit].includes(said.trim()) ? [words.lackName] : [];
  };
  return (
    <ActForm
      route="mendUnit"
      subject={unitSubject(importId, unit)}
      act="mend-unit"
      known={KNOWN}
      asking={({ said }) => ({ params: { importId }, body: { unit, said: said.trim() } })}
      missing={lackOf}
      will={({ said }) => words.willUnit(unit, said.trim(), tasks)}
      onDone={(answer) => {
        cache.setQueryData(asking('showImport', { params: { importId } }).queryKey, answer);
        onClose();
      }}
      onCancel={onClose}
    >
      {(form) => <NameField {...form} unit={unit} />}
    </ActForm>
  );
}

function NameField({ fields, write, locked, unit }: FormFields<UnitFields> & { readonly unit: string }) {
  const { mend: words } = useWords().plans;
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const names = byLikeness(
    unit,
    units.map(({ name }) => name),
  );
  return (
    <Field label={words.rightName} hint={words.rightNameHint}>
      {(id, hintId) => (
        <AutoComplete
          id={id}
          aria-describedby={hintId}
          value={fields.said}
          disabled={locked}
          options={names.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
          onChange={(said) => write({ said })}
        />
      )}
    </Field>
  );
}
