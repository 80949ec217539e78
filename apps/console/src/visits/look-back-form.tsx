import { LOOK_BACK_RESULTS, type LookBackResult } from '@duban/domain';
import { Checkbox, Radio } from 'antd';
import { Link } from 'react-router';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { LineField } from '../acts/line-field';
import { linesOf } from '../acts/lines-of';
import { WordsField } from '../acts/words-field';
import { useAsk } from '../api/use-ask';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LookedAt, Visit } from './visit';

interface LookBackFields extends ActDayFields {
  readonly state: LookBackResult;
  readonly text: string;
  readonly place: string;
  readonly people: string;
  readonly photos: readonly string[];
  readonly because: string;
}

interface FormProps {
  readonly visit: Visit;
  readonly task: LookedAt;
  readonly onClose: () => void;
}

/** Whether a closed task holds, where that was seen, by whom, and the photos that show it. */
export function LookBackForm({ visit, task: { taskId, ref, title, finding }, onClose }: FormProps) {
  const { visits, taskActs } = useWords();
  const { find, lookBack } = visits;
  const me = useMe();
  const known: LookBackFields = {
    ...{ ...today, state: 'holds', text: '', place: finding?.site?.place ?? '' },
    ...{ people: finding?.site?.people.join('\n') ?? '', photos: [], because: '' },
  };
  return (
    <ActForm
      route="recordFinding"
      act="find"
      name={`${finding ? find.correct : find.act}：${ref} ${title}`}
      subject={`visit/${visit.id}/${taskId}`}
      known={known}
      asking={(fields) => ({
        params: { visitId: visit.id },
        body: { taskId, ...bodyOf(fields, finding !== null) },
      })}
      missing={(fields) => [
        ...(fields.text.trim() ? [] : [find.need.text]),
        ...(fields.place.trim() ? [] : [lookBack.need.place]),
        ...(linesOf(fields.people).length > 0 ? [] : [lookBack.need.people]),
        ...(finding && !fields.because.trim() ? [find.need.because] : []),
        ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
      ]}
      will={() => lookBack.find}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <Found {...form} />
          <Site {...form} />
          <Photos form={form} taskId={taskId} since={visit.plannedOn} />
          {finding && (
            <WordsField
              label={find.because}
              value={form.fields.because}
              locked={form.locked}
              onChange={(because) => form.write({ because })}
            />
          )}
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

const bodyOf = (
  { state, text, place, people, photos, because, ...days }: LookBackFields,
  correcting: boolean,
) => ({
  ...{ state, text, site: { place, people: linesOf(people), photos: [...photos] } },
  ...(correcting && { because }),
  ...frameOf(days),
});

function Found({ fields, locked, write }: FormFields<LookBackFields>) {
  const { find, lookBack } = useWords().visits;
  return (
    <>
      <Field label={lookBack.result}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.state}
            disabled={locked}
            options={LOOK_BACK_RESULTS.map((one) => ({ value: one, label: lookBack.results[one] ?? one }))}
            onChange={({ target }) => write({ state: target.value as LookBackResult })}
          />
        )}
      </Field>
      <WordsField
        label={find.text}
        hint={find.textHint}
        value={fields.text}
        locked={locked}
        onChange={(text) => write({ text })}
      />
    </>
  );
}

function Site({ fields, locked, write }: FormFields<LookBackFields>) {
  const { lookBack } = useWords().visits;
  return (
    <>
      <LineField
        label={lookBack.place}
        value={fields.place}
        locked={locked}
        onChange={(place) => write({ place })}
      />
      <WordsField
        label={lookBack.people}
        hint={lookBack.peopleHint}
        value={fields.people}
        locked={locked}
        onChange={(people) => write({ people })}
      />
    </>
  );
}

interface PhotosProps {
  readonly form: FormFields<LookBackFields>;
  readonly taskId: string;
  /** What was there before the draw shows how it was then. */
  readonly since: string;
}

function Photos({ form: { fields, locked, write }, taskId, since }: PhotosProps) {
  const { lookBack } = useWords().visits;
  const { data } = useAsk('taskEvidence', { params: { taskId } });
  const pieces = (data?.pieces ?? []).filter(
    ({ versions, withdrawn }) => !withdrawn && (versions[0]?.on ?? '') >= since,
  );
  return (
    <fieldset className="checklist">
      <legend>{lookBack.photos}</legend>
      <Checkbox.Group
        aria-label={lookBack.photos}
        value={[...fields.photos]}
        disabled={locked}
        options={pieces.map(({ id, versions }) => ({ value: id, label: versions.at(-1)?.fileName ?? id }))}
        onChange={(photos) => write({ photos })}
      />
      <Link to={`/tasks/${taskId}#evidence`}>{lookBack.bring}</Link>
    </fieldset>
  );
}
