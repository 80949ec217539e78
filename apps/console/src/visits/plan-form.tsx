import type { Day, VisitKind } from '@duban/domain';
import { Radio, Select } from 'antd';
import { ActForm, type FormFields } from '../acts/act-form';
import { DayField } from '../acts/day-field';
import { Field } from '../acts/field';
import { LineField } from '../acts/line-field';
import { linesOf } from '../acts/lines-of';
import { WordsField } from '../acts/words-field';
import { useWords } from '../words/words';
import type { PlanFields } from './plan-fields';
import { PickTasks } from './pick-tasks';
import type { MayPlan } from './visit';

interface PlanFormProps {
  readonly mayPlan: readonly MayPlan[];
  readonly onDone: (visitId: string) => void;
  readonly onCancel: () => void;
}

/** Who looks at what, when; a visit that is over can be put on record as well. */
export function PlanForm({ mayPlan, onDone, onCancel }: PlanFormProps) {
  const { plan } = useWords().visits;
  const known: PlanFields = {
    ...{ planId: mayPlan[0]?.planId ?? '', kind: mayPlan[0]?.kinds[0] ?? 'open' },
    ...{ purpose: '', from: '', to: '', visitors: '', tasks: [] },
  };
  return (
    <ActForm
      route="planVisit"
      act="plan-visit"
      name={plan.act}
      subject="visits"
      known={known}
      asking={(fields) => ({ body: bodyOf(fields) })}
      missing={(fields) => lacksIn(fields).map((part) => plan.need[part])}
      will={({ tasks, kind }) => plan.will(tasks.length, kind === 'covert')}
      onDone={({ id }) => onDone(id)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Which mayPlan={mayPlan} form={form} />
          <LineField
            label={plan.purpose}
            hint={plan.purposeHint}
            value={form.fields.purpose}
            locked={form.locked}
            onChange={(purpose) => form.write({ purpose })}
          />
          <Days {...form} />
          <WordsField
            label={plan.visitors}
            hint={plan.visitorsHint}
            value={form.fields.visitors}
            locked={form.locked}
            onChange={(visitors) => form.write({ visitors })}
          />
          <PickTasks {...form} />
        </>
      )}
    </ActForm>
  );
}

const bodyOf = ({ visitors, from, to, tasks, ...fields }: PlanFields) => ({
  ...fields,
  from: from as Day,
  to: (to || from) as Day,
  visitors: linesOf(visitors),
  tasks: [...tasks],
});

function lacksIn({ purpose, from, to, visitors, tasks }: PlanFields) {
  return [
    ...(purpose.trim() ? [] : (['purpose'] as const)),
    ...(from === '' || (to !== '' && to < from) ? (['days'] as const) : []),
    ...(visitors.trim() ? [] : (['visitors'] as const)),
    ...(tasks.length > 0 ? [] : (['tasks'] as const)),
  ];
}

interface WhichProps {
  readonly mayPlan: readonly MayPlan[];
  readonly form: FormFields<PlanFields>;
}

/** Another plan has other tasks, and may have other kinds. */
function Which({ mayPlan, form: { fields, locked, write } }: WhichProps) {
  const { plan, kinds } = useWords().visits;
  const chosen = mayPlan.find(({ planId }) => planId === fields.planId);
  return (
    <>
      {mayPlan.length > 1 && (
        <Field label={plan.plan}>
          {(id) => (
            <Select
              id={id}
              value={fields.planId}
              disabled={locked}
              options={mayPlan.map(({ planId, planName }) => ({ value: planId, label: planName }))}
              onChange={(planId: string) => write({ planId, tasks: [] })}
            />
          )}
        </Field>
      )}
      <Field label={plan.kind}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.kind}
            disabled={locked}
            options={(chosen?.kinds ?? []).map((kind) => ({ value: kind, label: kinds[kind] ?? kind }))}
            onChange={({ target }) => write({ kind: target.value as VisitKind })}
          />
        )}
      </Field>
    </>
  );
}

function Days({ fields, locked, write }: FormFields<PlanFields>) {
  const { plan } = useWords().visits;
  return (
    <div className="visit-days">
      {(['from', 'to'] as const).map((part) => (
        <DayField
          key={part}
          label={plan[part]}
          min={part === 'to' ? fields.from : undefined}
          value={fields[part]}
          locked={locked}
          onChange={(day) => write({ [part]: day })}
        />
      ))}
    </div>
  );
}
