import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm } from '../acts/act-form';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { LetterFormProps } from './letter-form-props';

export function ReceiveForm({ letter, desk }: LetterFormProps) {
  const { receive } = useWords().letters;
  const me = useMe();
  const days = useDays();
  const { id, replyBy } = letter;
  return (
    <ActForm
      route="receiveLetter"
      subject={`letter/${id}`}
      act="receive"
      known={today}
      asking={(fields) => ({ params: { letterId: id }, body: frameOf(fields) })}
      missing={(fields) => (lacksReason(fields, me.today) ? [receive.need.late] : [])}
      will={() => (replyBy ? receive.will(days.withWeekday(replyBy)) : receive.willEnd)}
      onDone={() => desk.finish(replyBy ? receive.done : receive.doneEnd)}
      onCancel={() => desk.choose(null)}
    >
      {(form) => <ActDays {...form} />}
    </ActForm>
  );
}
