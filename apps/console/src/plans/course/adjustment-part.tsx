import type { FormFields } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { useAsk } from '../../api/use-ask';
import { taskOption, TaskSelect } from '../../tasks/task-select';
import { useSaid, useWords } from '../../words/words';
import type { Course, CourseFields } from './course-fields';

interface AdjustmentPartProps {
  readonly planId: string;
  readonly law: Course['adjusting'];
  readonly form: FormFields<CourseFields>;
}

/** As many as one page of the ledger holds. */
const MOST = 200;

/** Which tasks an adjustment touches, and who will decide on it. */
export function AdjustmentPart({ planId, law, form: { fields, locked, write } }: AdjustmentPartProps) {
  const { adjustments: words } = useWords().plans;
  const said = useSaid();
  const { data } = useAsk('listTasks', { query: { plan: planId, limit: MOST } });
  return (
    <>
      <Field label={words.tasks} hint={words.tasksHint}>
        {(id, hintId) => (
          <TaskSelect
            {...{ id, hintId, locked }}
            chosen={fields.tasks}
            options={(data?.tasks ?? []).map(taskOption)}
            onChange={(tasks) => write({ tasks })}
          />
        )}
      </Field>
      {law?.law.map((line) => (
        <p key={line.en} className="quiet">
          {said(line)}
        </p>
      ))}
      {law?.unverified && <p className="quiet">{words.unverified}</p>}
    </>
  );
}
