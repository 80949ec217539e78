import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { linesOf } from '../../acts/lines-of';
import { WordsField } from '../../acts/words-field';
import { useWords } from '../../words/words';
import { LongWords } from '../long-words';
import { KnownWords } from './known-words';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

export function PublishForm({ open, onDone, onCancel }: TaskFormProps) {
  const { publish } = useWords().taskActs;
  const lacks = useLacks();
  const stepAfter = useStepAfter(open);
  const period = open.task.policy.closing.find((clause) => clause.step === 'publicity')?.period;
  return (
    <ActForm
      route="publishTask"
      act="publish"
      subject={subjectOf(open)}
      known={{ ...today, channels: '' }}
      asking={({ channels, ...day }) => ({
        ...paramsOf(open),
        body: { channels: linesOf(channels), ...frameOf(day) },
      })}
      missing={(fields) => lacks(fields, [['channels', fields.channels]])}
      will={() => period && publish.will(period.n, publish.units[period.unit] ?? period.unit, stepAfter)}
      onDone={() => onDone(publish.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={publish.channels}
            hint={publish.hint}
            value={form.fields.channels}
            locked={form.locked}
            onChange={(channels) => form.write({ channels })}
          />
          <BecomesPublic open={open} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** In whose words the work is told to the public: nobody takes the names of persons out of them. */
function BecomesPublic({ open: { task } }: Pick<TaskFormProps, 'open'>) {
  const { publish } = useWords().taskActs;
  if (task.status !== 'closing') return null;
  const accepted = task.done.findLast((step) => step.step === 'acceptance');
  return (
    <KnownWords title={publish.becomesPublic}>
      <LongWords>{task.completion.summary}</LongWords>
      {accepted && <LongWords>{accepted.opinion}</LongWords>}
    </KnownWords>
  );
}
