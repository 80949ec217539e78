import { TASK_CLASSES } from '@duban/contract';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../acts/field';
import { useWords } from '../words/words';
import { UNITS, type MendField, type MendFields } from './mend-fields';

interface MendInputsProps {
  readonly said: MendFields;
  readonly write: (part: Partial<MendFields>) => void;
  readonly locked: boolean;
  readonly onLook: (field: MendField) => void;
}

const TEXTS = ['title', 'problem', 'goal'] as const;

export function MendInputs(props: MendInputsProps) {
  const { mend: words } = useWords().plans;
  return (
    <>
      <Line {...props} field="ref" />
      <Line {...props} field="upstream" />
      {TEXTS.map((field) => (
        <Line key={field} {...props} field={field} rows />
      ))}
      <ClassInput {...props} />
      <Line {...props} field="deadline" hint={words.deadlineHint} />
      {UNITS.map((field) => (
        <Line key={field} {...props} field={field} hint={words.unitsHint} />
      ))}
      <MeasureInputs {...props} />
    </>
  );
}

interface LineProps extends MendInputsProps {
  readonly field: Exclude<MendField, 'measures' | 'taskClass'>;
  readonly hint?: string;
  readonly rows?: boolean;
}

function Line({ said, write, locked, onLook, field, hint, rows }: LineProps) {
  const { reading } = useWords().plans;
  return (
    <Looked field={field} onLook={onLook}>
      <Field label={reading.fields[field] ?? field} {...(hint && { hint })}>
        {(id, hintId) => {
          const given = {
            id,
            'aria-describedby': hintId,
            value: said[field],
            disabled: locked,
            onChange: ({ target }: { target: { value: string } }) => write({ [field]: target.value }),
          };
          return rows ? (
            <Input.TextArea {...given} autoSize={{ minRows: 1, maxRows: 8 }} />
          ) : (
            <Input {...given} />
          );
        }}
      </Field>
    </Looked>
  );
}

function ClassInput({ said, write, locked, onLook }: MendInputsProps) {
  const { reading, mend: words } = useWords().plans;
  return (
    <Looked field="taskClass" onLook={onLook}>
      <Field label={reading.fields['taskClass'] ?? ''}>
        {(id) => (
          <Select
            id={id}
            value={said.taskClass || null}
            placeholder={words.chooseClass}
            disabled={locked}
            options={TASK_CLASSES.map((kind) => ({ value: kind, label: words.classes[kind] }))}
            onChange={(taskClass) => write({ taskClass })}
          />
        )}
      </Field>
    </Looked>
  );
}

function MeasureInputs({ said: { measures }, write, locked, onLook }: MendInputsProps) {
  const { mend: words } = useWords().plans;
  const put = (at: number, text: string): void =>
    write({ measures: measures.map((one, index) => (index === at ? text : one)) });
  return (
    <Looked field="measures" onLook={onLook}>
      {measures.map((text, index) => (
        <Field key={index} label={words.measure(index + 1)}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={text}
              disabled={locked}
              autoSize={{ minRows: 1, maxRows: 8 }}
              onChange={({ target }) => put(index, target.value)}
            />
          )}
        </Field>
      ))}
      <Button disabled={locked} onClick={() => write({ measures: [...measures, ''] })}>
        {words.addMeasure}
      </Button>
      <small className="quiet"> {words.measuresHint}</small>
    </Looked>
  );
}

interface LookedProps {
  readonly field: MendField;
  readonly onLook: (field: MendField) => void;
  readonly children: ReactNode;
}

/** Whoever writes in a field sees where the file has it. */
const Looked = ({ field, onLook, children }: LookedProps) => (
  <div data-field={field} onFocus={() => onLook(field)}>
    {children}
  </div>
);
