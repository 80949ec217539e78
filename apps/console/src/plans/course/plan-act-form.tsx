import { Input } from 'antd';
import { ActDays, frameOf, lacksReason, today } from '../../acts/act-days';
import { ActForm, type FormFields } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { WordsFields } from '../../acts/words-fields';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { AdjustmentPart } from './adjustment-part';
import {
  bodyOf,
  known,
  lacksIn,
  partsOf,
  type Course,
  type CourseFields,
  type PlanAct,
} from './course-fields';

interface PlanActFormProps {
  readonly planId: string;
  readonly act: PlanAct;
  /** Whose it is, where it is a unit's own plan. */
  readonly unit: string;
  /** What the law says of adjusting the plan. */
  readonly adjusting: Course['adjusting'];
  /** How many of its tasks do not state all that they must. */
  readonly lacks: number;
  readonly onClose: () => void;
}

/** One step of a plan, with the fields that it needs. */
export function PlanActForm({ planId, act, unit, adjusting, lacks, onClose }: PlanActFormProps) {
  const { plans, taskActs } = useWords();
  const { course, adjustments } = plans;
  const me = useMe();
  return (
    <ActForm
      route="actOnPlan"
      act={act}
      name={course.acts[act]}
      subject={`plan/${planId}/${unit}`}
      known={{ ...today, ...known }}
      asking={(fields) => ({
        params: { planId },
        body: { ...bodyOf(act, unit, fields), ...frameOf(fields) },
      })}
      missing={(fields) => [
        ...lacksIn(act, fields, lacks).map((part) => course.fields[part]),
        ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
      ]}
      will={({ at }) =>
        act === 'adjust' ? adjustments.will : act === 'publish' && at ? course.willAt : course.will
      }
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <WordsFields parts={partsOf(act, lacks)} labels={course.fields} {...form} />
          {act === 'publish' && <Moment {...form} />}
          {act === 'adjust' && <AdjustmentPart {...{ planId, form }} law={adjusting} />}
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** Empty, it is published now. */
function Moment({ fields, locked, write }: FormFields<CourseFields>) {
  const { course } = useWords().plans;
  return (
    <Field label={course.at} hint={course.atHint}>
      {(id, hintId) => (
        <Input
          id={id}
          aria-describedby={hintId}
          type="datetime-local"
          value={fields.at}
          disabled={locked}
          onChange={({ target }) => write({ at: target.value })}
        />
      )}
    </Field>
  );
}
