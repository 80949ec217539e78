import type { FormFields } from '../acts/act-form';
import { DayField } from '../acts/day-field';
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
      <DayField
        label={words.on}
        hint={words.onHint}
        max={today}
        value={fields.on || today}
        locked={locked}
        onChange={(on) => write({ on: on === today ? '' : on })}
      />
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
