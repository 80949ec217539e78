import { ActDays, frameOf, today } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { useDays } from '../../words/use-days';
import { useTold } from '../../words/use-told';
import { useWords } from '../../words/words';
import { paramsOf, subjectOf, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

export function ReceiveForm({ open, onDone, onCancel }: TaskFormProps) {
  const { receive } = useWords().taskActs;
  const lacks = useLacks();
  const days = useDays();
  const told = useTold();
  const { next } = open.explanation;
  return (
    <ActForm
      route="receiveTask"
      act="receive"
      subject={subjectOf(open)}
      known={today}
      asking={(fields) => ({ ...paramsOf(open), body: frameOf(fields) })}
      missing={(fields) => lacks(fields, [])}
      will={() => (
        <>
          {receive.will}
          {next && ` ${receive.then(days.inSentence(next.on), told(next.because))}`}
        </>
      )}
      onDone={() => onDone(receive.done)}
      onCancel={onCancel}
    >
      {(form) => <ActDays {...form} />}
    </ActForm>
  );
}
