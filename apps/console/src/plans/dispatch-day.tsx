import { Input } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { WordsField } from '../acts/words-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { ConfirmFields } from './confirm-fields';

/** The day on which all tasks of the plan are handed over; today unless somebody says otherwise and why. */
export function DispatchDay({ fields, write, locked }: FormFields<ConfirmFields>) {
  const { confirm: words } = useWords().plans;
  const { today } = useMe();
  return (
    <>
      <Field label={words.on} hint={words.onHint}>
        {(id, hintId) => (
          <Input
            id={id}
            className="day-input"
            aria-describedby={hintId}
            type="date"
            max={today}
            value={fields.on || today}
            disabled={locked}
            onChange={({ target }) => write({ on: target.value === today ? '' : target.value })}
          />
        )}
      </Field>
      {fields.on !== '' && fields.on < today && (
        <WordsField
          label={words.late}
          value={fields.late}
          locked={locked}
          onChange={(late) => write({ late })}
        />
      )}
    </>
  );
}
