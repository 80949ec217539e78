import { Radio } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useWords } from '../words/words';
import type { Running } from './approval';
import type { OperationFields } from './operation-fields';
import type { Target } from './target';

interface ScanChoiceProps extends FormFields<OperationFields> {
  readonly approval: Running;
  readonly target: Target;
}

/** Which of the signatures on paper was compared: each can be looked at before. */
export function ScanChoice({ approval, target, fields, write, locked }: ScanChoiceProps) {
  const { approvals } = useWords();
  const { names } = approval;
  const waiting = approval.acts.flatMap(({ id, by, on, proof, confirmedBy }) =>
    proof?.method === 'scan' && proof.reference !== null && confirmedBy === null
      ? [{ id, who: names[by] ?? by, on, scan: proof.reference }]
      : [],
  );
  const folder = 'taskId' in target.params ? `/api/tasks/${target.params.taskId}/signing/proofs` : '';
  return (
    <Field label={approvals.fields.compared} hint={approvals.scanHint}>
      {(id, hintId) => (
        <>
          <Radio.Group
            id={id}
            aria-label={approvals.fields.compared}
            aria-describedby={hintId}
            value={fields.compared}
            disabled={locked}
            options={waiting.map((one) => ({
              value: `${one.id}/${one.scan}`,
              label: approvals.scanOf(one.who, one.on),
            }))}
            onChange={(event) => write({ compared: String(event.target.value) })}
          />
          {waiting.map((one) => (
            <a key={one.id} href={`${folder}/${one.scan}`} download>
              {approvals.openScan(one.who)}
            </a>
          ))}
        </>
      )}
    </Field>
  );
}
