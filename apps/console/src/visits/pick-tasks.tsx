import { Button } from 'antd';
import { useAsk } from '../api/use-ask';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { taskOption, TaskSelect } from '../tasks/task-select';
import { useWords } from '../words/words';
import type { PlanFields } from './plan-fields';

/** A plan has at most that many tasks. */
const MOST = 200;

/** The tasks of the plan that are not closed, by number and title. */
export function PickTasks({ fields, locked, write }: FormFields<PlanFields>) {
  const { plan } = useWords().visits;
  const { data } = useAsk('listTasks', { query: { plan: fields.planId, limit: MOST } });
  const open = (data?.tasks ?? []).filter(({ status }) => status !== 'closed');
  return (
    <Field label={plan.tasks}>
      {(id) => (
        <>
          <TaskSelect
            {...{ id, locked }}
            chosen={fields.tasks}
            options={open.map(taskOption)}
            onChange={(tasks) => write({ tasks })}
          />
          <div>
            <Button
              type="link"
              disabled={locked || open.length === 0}
              onClick={() => write({ tasks: open.map(({ id: task }) => task) })}
            >
              {plan.every}
            </Button>
          </div>
        </>
      )}
    </Field>
  );
}
