import { Checkbox, Input, Radio } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useWords } from '../words/words';
import './outbound.css';
import type { ToldFields } from './told-fields';

/** At once or once a day, when not at all, and how much. */
export function ToldTimes(form: FormFields<ToldFields>) {
  const { told: words } = useWords().outbound;
  const { fields, write, locked } = form;
  return (
    <>
      <Field label={words.pace}>
        {(id) => (
          <Radio.Group
            id={id}
            aria-label={words.pace}
            value={fields.pace}
            disabled={locked}
            options={[
              { value: 'immediate', label: words.immediate },
              { value: 'digest', label: words.digest },
            ]}
            onChange={({ target }) => write({ pace: target.value as ToldFields['pace'] })}
          />
        )}
      </Field>
      <div className="act-days">
        <Small {...form} field="digestAt" type="time" label={words.digestAt} />
        <Small {...form} field="quietFrom" type="time" label={words.quietFrom} />
        <Small {...form} field="quietTo" type="time" label={words.quietTo} />
      </div>
      <Checkbox
        checked={fields.workingDaysOnly}
        disabled={locked}
        onChange={({ target }) => write({ workingDaysOnly: target.checked })}
      >
        {words.workingDaysOnly}
      </Checkbox>
      <div className="act-days">
        <Small {...form} field="mostPerHour" type="number" label={words.mostPerHour} />
        <Small {...form} field="remindDays" type="number" label={words.remindDays} />
      </div>
    </>
  );
}

interface SmallProps extends FormFields<ToldFields> {
  readonly field: 'digestAt' | 'quietFrom' | 'quietTo' | 'mostPerHour' | 'remindDays';
  readonly type: 'time' | 'number';
  readonly label: string;
}

function Small({ fields, write, locked, field, type, label }: SmallProps) {
  return (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          className="told-small"
          type={type}
          value={fields[field]}
          disabled={locked}
          onChange={({ target }) => write({ [field]: target.value })}
        />
      )}
    </Field>
  );
}
