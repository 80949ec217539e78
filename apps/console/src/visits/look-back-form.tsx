import {
  isBadlyFound,
  isLookBackResult,
  LOOK_BACK_RESULTS,
  type Day,
  type LookBackResult,
} from '@duban/domain';
import { Input, Radio } from 'antd';
import { Link } from 'react-router';
import { ActDays, frameOf, lacksReason, today, type ActDayFields } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { LineField } from '../acts/line-field';
import { linesOf } from '../acts/lines-of';
import { WordsField } from '../acts/words-field';
import { useAsk } from '../api/use-ask';
import { EvidenceChoice } from '../evidence/evidence-choice';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LookedAt, Visit } from './visit';

interface LookBackFields extends ActDayFields {
  readonly state: LookBackResult;
  readonly text: string;
  readonly place: string;
  readonly people: string;
  readonly photos: readonly string[];
  readonly rectifyBy: string;
  readonly because: string;
}

interface FormProps {
  readonly visit: Visit;
  readonly task: LookedAt;
  readonly onClose: () => void;
}

/** Whether a closed task holds, where that was seen, by whom, and the photos that show it. */
export function LookBackForm({ visit, task, onClose }: FormProps) {
  const { taskId, ref, title, finding } = task;
  const { visits, taskActs } = useWords();
  const { find, lookBack } = visits;
  const me = useMe();
  return (
    <ActForm
      route="recordFinding"
      act="find"
      name={`${finding ? find.correct : find.act}：${ref} ${title}`}
      subject={`visit/${visit.id}/${taskId}`}
      known={knownOf(finding)}
      asking={(fields) => ({ params: { visitId: visit.id }, body: bodyOf(fields, task) })}
      missing={(fields) => [
        ...(fields.text.trim() ? [] : [find.need.text]),
        ...(fields.place.trim() ? [] : [lookBack.need.place]),
        ...(linesOf(fields.people).length > 0 ? [] : [lookBack.need.people]),
        ...(opens(fields, finding) && fields.rectifyBy <= me.today ? [lookBack.need.rectifyBy] : []),
        ...(finding && !fields.because.trim() ? [find.need.because] : []),
        ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
      ]}
      will={(fields) => (opens(fields, finding) ? lookBack.findBad : lookBack.find)}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <Found form={form} fixed={Boolean(finding?.newCycle)} />
          <RectifyBy form={form} finding={finding} />
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

/** What was found before is corrected from where it stands. */
const knownOf = (finding: LookedAt['finding']): LookBackFields => ({
  ...{ ...today, state: finding && isLookBackResult(finding.state) ? finding.state : 'holds' },
  ...{ text: finding?.text ?? '', place: finding?.site?.place ?? '' },
  ...{ people: finding?.site?.people.join('\n') ?? '', rectifyBy: '', because: '' },
  photos: finding?.site?.photos?.map(({ id }) => id) ?? [],
});

/** Whether what is said opens a new cycle: a result that is bad does so once. */
const opens = ({ state }: LookBackFields, finding: LookedAt['finding']): boolean =>
  isBadlyFound(state) && !finding?.newCycle;

function bodyOf(fields: LookBackFields, { taskId, finding }: LookedAt) {
  const { state, text, place, people, photos, rectifyBy, because, ...days } = fields;
  return {
    ...{ taskId, state, text, site: { place, people: linesOf(people), photos: [...photos] } },
    ...(opens(fields, finding) && { rectifyBy: rectifyBy as Day }),
    ...(finding && { because }),
    ...frameOf(days),
  };
}

interface RectifyByProps {
  readonly form: FormFields<LookBackFields>;
  readonly finding: LookedAt['finding'];
}

function RectifyBy({ form: { fields, locked, write }, finding }: RectifyByProps) {
  const { lookBack } = useWords().visits;
  if (!opens(fields, finding)) return null;
  return (
    <Field label={lookBack.rectifyBy} hint={lookBack.rectifyByHint}>
      {(id) => (
        <Input
          id={id}
          type="date"
          value={fields.rectifyBy}
          disabled={locked}
          onChange={({ target }) => write({ rectifyBy: target.value })}
        />
      )}
    </Field>
  );
}

interface FoundProps {
  readonly form: FormFields<LookBackFields>;
  /** A new cycle has begun by it. */
  readonly fixed: boolean;
}

function Found({ form: { fields, locked, write }, fixed }: FoundProps) {
  const { find, lookBack } = useWords().visits;
  return (
    <>
      <Field label={lookBack.result}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.state}
            disabled={locked || fixed}
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
    <EvidenceChoice
      label={lookBack.photos}
      evidence={pieces.map(({ id, versions }) => ({ id, fileName: versions.at(-1)?.fileName ?? id }))}
      chosen={fields.photos}
      locked={locked}
      onChange={(photos) => write({ photos })}
    >
      <Link to={`/tasks/${taskId}#evidence`}>{lookBack.bring}</Link>
    </EvidenceChoice>
  );
}
