import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { WordsField } from '../../acts/words-field';
import { CompleteNote } from '../../evidence/complete-note';
import { useWords } from '../../words/words';
import { MeasureList } from '../measure-list';
import { KnownWords } from './known-words';
import { LastReport, latestOf } from './last-report';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

export function CompleteForm({ open, onDone, onCancel }: TaskFormProps) {
  const { complete } = useWords().taskActs;
  const stepAfter = useStepAfter(open);
  const lacks = useLacks();
  const { measures } = open.task.facts;
  return (
    <ActForm
      route="completeTask"
      act="complete"
      subject={subjectOf(open)}
      known={{ ...today, summary: '' }}
      asking={({ summary, ...day }) => ({ ...paramsOf(open), body: { summary, ...frameOf(day) } })}
      missing={(fields) => lacks(fields, [['summary', fields.summary]])}
      will={() => complete.will(stepAfter)}
      onDone={() => onDone(complete.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WordsField
            label={complete.summary}
            hint={complete.hint}
            value={form.fields.summary}
            locked={form.locked}
            onChange={(summary) => form.write({ summary })}
          />
          {measures.length > 0 && (
            <KnownWords title={complete.measures}>
              <MeasureList measures={measures} />
            </KnownWords>
          )}
          <CompleteNote taskId={open.row.id} />
          <LastReport last={latestOf(open.reports)} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}
