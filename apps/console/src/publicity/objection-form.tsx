import { LONGEST_CONTACT, LONGEST_OBJECTION } from '@duban/domain';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { ActOutlook } from '../acts/act-outlook';
import { Field } from '../acts/field';
import { TroubleNote } from '../api/trouble-note';
import { useWords } from '../words/words';
import { useObjection, type ObjectionFields, type Receipt } from './use-objection';

interface ObjectionFormProps {
  readonly tenant: string;
  readonly noticeId: string;
}

/** Somebody of the public objects, without an account. */
export function ObjectionForm(params: ObjectionFormProps) {
  const { object } = useWords().publicity;
  const [fields, setFields] = useState<ObjectionFields>({ text: '', contact: '' });
  const { send, sending, trouble, receipt, unknown } = useObjection(params);
  if (receipt) return <Received tenant={params.tenant} receipt={receipt} />;
  const lacks = lacksOf(fields, object);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending && lacks.length === 0) void send(fields);
  };
  return (
    <form className="act-form" aria-label={object.title} onSubmit={submit}>
      <p className="quiet">{object.about}</p>
      <Fields
        fields={fields}
        locked={sending || unknown}
        write={(part) => setFields({ ...fields, ...part })}
      />
      <ActOutlook will={object.will} lacks={lacks} />
      {trouble && <TroubleNote trouble={trouble} />}
      {unknown && !sending && <Alert type="warning" title={object.unknown} />}
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" aria-busy={sending} disabled={lacks.length > 0}>
          {unknown && !sending ? object.again : object.send}
        </Button>
        <span role="status" className="quiet">
          {sending ? object.sending : ''}
        </span>
      </div>
    </form>
  );
}

const lengthOf = (text: string): number => [...text.trim()].length;

function lacksOf(
  { text }: ObjectionFields,
  { lacksText, tooLong }: ReturnType<typeof useWords>['publicity']['object'],
): readonly string[] {
  const length = lengthOf(text);
  if (length === 0) return [lacksText];
  return length > LONGEST_OBJECTION ? [tooLong(length - LONGEST_OBJECTION)] : [];
}

interface FieldsProps {
  readonly fields: ObjectionFields;
  readonly locked: boolean;
  readonly write: (part: Partial<ObjectionFields>) => void;
}

function Fields({ fields, locked, write }: FieldsProps) {
  const { object } = useWords().publicity;
  const length = lengthOf(fields.text);
  return (
    <>
      <Field label={object.text} hint={length === 0 ? object.textHint : object.written(length)}>
        {(id, hintId) => (
          <Input.TextArea
            id={id}
            aria-describedby={hintId}
            value={fields.text}
            disabled={locked}
            autoSize={{ minRows: 4, maxRows: 14 }}
            onChange={({ target }) => write({ text: target.value })}
          />
        )}
      </Field>
      <Field label={object.contact} hint={object.contactHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            value={fields.contact}
            disabled={locked}
            maxLength={LONGEST_CONTACT}
            autoComplete="off"
            onChange={({ target }) => write({ contact: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** The number by which alone it is found again; it travels behind #, which no browser sends anywhere. */
function Received({ tenant, receipt }: { readonly tenant: string; readonly receipt: Receipt }) {
  const { object } = useWords().publicity;
  return (
    <div className="receipt" role="status">
      <strong>{object.done}</strong>
      <dl className="notice-facts">
        <div>
          <dt>{object.number}</dt>
          <dd className="receipt-number">{receipt.number}</dd>
        </div>
      </dl>
      <p>{object.keep}</p>
      <Link to={`/public/${tenant}/objection#${receipt.number}`}>{object.look}</Link>
    </div>
  );
}
