import type { Day } from '@duban/domain';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { DayField } from './day-field';
import type { FormFields } from './act-form';
import { WordsField } from './words-field';

/** The day from which an act holds, and why it is recorded only now. Empty is today. */
export interface ActDayFields {
  readonly on: string;
  readonly late: string;
}

export const today: ActDayFields = { on: '', late: '' };

/** The day of an act as the house wants it: today is not said. */
export interface ActFrame {
  readonly on?: Day;
  readonly late?: string;
}

export const frameOf = ({ on, late }: ActDayFields): ActFrame => ({
  ...(on && { on: on as Day }),
  ...(on && late.trim() && { late }),
});

export const lacksReason = ({ on, late }: ActDayFields, now: Day): boolean =>
  on !== '' && on < now && late.trim() === '';

/** Most acts hold today; another day is one click further. */
export function ActDays({ fields, write, locked }: FormFields<ActDayFields>) {
  const { acts } = useWords();
  const me = useMe();
  return (
    <details open={fields.on !== '' || undefined}>
      <summary>{acts.earlier}</summary>
      <DayField
        label={acts.day}
        hint={acts.dayHint}
        max={me.today}
        value={fields.on}
        locked={locked}
        onChange={(on) => write({ on })}
      />
      {fields.on !== '' && fields.on < me.today && (
        <WordsField
          label={acts.late}
          value={fields.late}
          locked={locked}
          onChange={(late) => write({ late })}
        />
      )}
    </details>
  );
}
