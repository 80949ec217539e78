import { conditionsAt } from '@duban/domain';
import { Checkbox } from 'antd';
import { ActDays, frameOf, today, type ActDayFields } from '../../acts/act-days';
import { ActForm, type FormFields } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { useSaid, useWords } from '../../words/words';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';
import { useLapse } from './use-lapse';

interface ReturnFields extends ActDayFields {
  readonly because: string;
  /** The numbers of the conditions that are not met. */
  readonly missing: readonly number[];
  readonly refused: boolean;
}

const known: ReturnFields = { ...today, because: '', missing: [], refused: false };

export function ReturnForm({ open, onDone, onCancel }: TaskFormProps) {
  const words = useWords().taskActs.return;
  const lacks = useLacks();
  const lapse = useLapse(open);
  return (
    <ActForm
      route="returnTask"
      act="return"
      subject={subjectOf(open)}
      known={known}
      asking={(fields) => ({ ...paramsOf(open), body: bodyOf(fields) })}
      missing={(fields) => lacks(fields, [['because', fields.because]])}
      will={() => (lapse ? words.will(lapse) : words.willAll)}
      onDone={() => onDone(words.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={words.because}
            value={form.fields.because}
            locked={form.locked}
            onChange={(because) => form.write({ because })}
          />
          <UnmetFields open={open} {...form} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

const bodyOf = ({ because, missing, refused, ...day }: ReturnFields) => ({
  because,
  ...(missing.length > 0 && { missing: [...missing] }),
  ...(refused && { refused }),
  ...frameOf(day),
});

/** Which of the place's conditions are not met, and whether that is a refusal. */
function UnmetFields(props: FormFields<ReturnFields> & Pick<TaskFormProps, 'open'>) {
  const { open, fields, locked, write } = props;
  const words = useWords().taskActs.return;
  const said = useSaid();
  const criteria = conditionsAt(open.task);
  return (
    <>
      {criteria.length > 0 && (
        <Checkbox.Group
          className="unmet"
          aria-label={words.missing}
          value={[...fields.missing]}
          disabled={locked}
          options={criteria.map((criterion, index) => ({
            value: index + 1,
            label: words.unmet(index + 1, said(criterion)),
          }))}
          onChange={(missing) => write({ missing })}
        />
      )}
      <Checkbox
        checked={fields.refused}
        disabled={locked}
        onChange={({ target }) => write({ refused: target.checked })}
      >
        {words.refuse}
      </Checkbox>
    </>
  );
}
