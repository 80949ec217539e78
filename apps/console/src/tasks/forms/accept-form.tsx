import { countingEvidence, type NamedEvidence, type Task } from '@duban/domain';
import { ActDays, frameOf, today, type ActDayFields } from '../../acts/act-days';
import { ActForm } from '../../acts/act-form';
import { DayField } from '../../acts/day-field';
import { WordsField } from '../../acts/words-field';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import {
  asksOf,
  groundsBody,
  lackingGrounds,
  NO_GROUNDS,
  type AcceptGrounds,
  type Asks,
} from './accept-fields';
import { GroundsFields } from './grounds-fields';
import { Claimed } from './claimed';
import { paramsOf, subjectOf, useStepAfter, type TaskFormProps } from './task-form';
import { useLacks } from './use-lacks';

interface AcceptFields extends ActDayFields, AcceptGrounds {
  readonly opinion: string;
  readonly checkedOn: string;
}

export function AcceptForm({ open, onDone, onCancel }: TaskFormProps) {
  const { accept } = useWords().taskActs;
  const me = useMe();
  const stepAfter = useStepAfter(open);
  const lacks = useLacks();
  const asks = asksOf(open.explanation);
  const known: AcceptFields = { ...today, ...NO_GROUNDS, opinion: '', checkedOn: me.today };
  return (
    <ActForm
      route="acceptTask"
      act="accept"
      subject={subjectOf(open)}
      known={known}
      asking={(fields) => ({ ...paramsOf(open), body: bodyOf(asks, fields) })}
      missing={(fields) => [
        ...lacks(fields, [['opinion', fields.opinion]]),
        ...lackingGrounds(asks, fields).map((part) => accept.lacking[part]),
      ]}
      will={() => accept.will(stepAfter)}
      onDone={() => onDone(accept.done)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Claimed open={open} />
          <WordsField
            label={accept.opinion}
            value={form.fields.opinion}
            locked={form.locked}
            onChange={(opinion) => form.write({ opinion })}
          />
          <DayField
            label={accept.checked}
            max={me.today}
            value={form.fields.checkedOn}
            locked={form.locked}
            onChange={(checkedOn) => form.write({ checkedOn })}
          />
          <GroundsFields asks={asks} evidence={photosIn(open.task)} {...form} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** A photo is an image among the evidence that counts. */
const photosIn = (task: Task): readonly NamedEvidence[] =>
  countingEvidence(task).filter(({ fileName }) => /\.(?:jpe?g|png|gif|webp)$/i.test(fileName));

const bodyOf = (asks: Asks, { opinion, checkedOn, ...said }: AcceptFields) => ({
  opinion,
  ...(checkedOn && { checkedOn }),
  ...groundsBody(asks, said),
  ...frameOf(said),
});
