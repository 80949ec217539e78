import {
  METHOD_PROVES,
  METHOD_WORDS,
  statementHash,
  statementText,
  type SignatureMethodName,
  type Statement,
} from '@duban/domain';
import { Radio } from 'antd';
import { useState } from 'react';
import type { FormFields } from '../../acts/act-form';
import { PasswordField } from '../../acts/password-field';
import { TroubleNote } from '../../api/trouble-note';
import { troubleOf, useAsk } from '../../api/use-ask';
import { useSaid, useWords } from '../../words/words';
import { PasskeyField } from './passkey-field';
import { ScanField } from './scan-field';
import { opinionIn, seatIn, type ProvedFields } from './sign-proof';

interface ProofFieldProps extends FormFields<ProvedFields> {
  readonly taskId: string;
  readonly offered: readonly SignatureMethodName[];
  readonly method: SignatureMethodName;
}

/** By what it is signed, what that proves and what it does not, and what exactly is signed. */
export function ProofField({ taskId, offered, method, ...form }: ProofFieldProps) {
  const { sign } = useWords().taskActs;
  const said = useSaid();
  const { proves, not } = METHOD_PROVES[method];
  return (
    <>
      {offered.length > 1 && (
        <div className="act-field">
          <span>{sign.how}</span>
          <Radio.Group
            aria-label={sign.how}
            value={method}
            disabled={form.locked}
            options={offered.map((one) => ({ value: one, label: said(METHOD_WORDS[one]) }))}
            onChange={({ target }) => form.write({ method: String(target.value) })}
          />
        </div>
      )}
      <p className="quiet">
        {sign.proves(said(proves))} {sign.provesNot(said(not))}
      </p>
      {method === 'password' && <PasswordField {...form} />}
      {method === 'passkey' && <PasskeyField {...form} taskId={taskId} />}
      {method === 'scan' && <ScanField {...form} taskId={taskId} />}
      <WhatIsSigned taskId={taskId} fields={form.fields} />
    </>
  );
}

type Signed = Pick<ProofFieldProps, 'taskId'> & { readonly fields: ProvedFields };

/** 签署内容, folded: asked for when somebody wants to see it. */
function WhatIsSigned(signed: Signed) {
  const { sign } = useWords().taskActs;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sign.what}</summary>
      {open && <Statement {...signed} />}
    </details>
  );
}

function Statement({ taskId, fields }: Signed) {
  const { taskActs, frame } = useWords();
  const { data, error } = useAsk('showStatement', { params: { taskId }, query: seatIn(fields) });
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  const statement = { ...(data.statement as Statement), opinion: opinionIn(fields) };
  return (
    <>
      <p className="quiet">{taskActs.sign.whatIs}</p>
      <pre className="signing-text" tabIndex={0}>
        {statementText(statement)}
      </pre>
      <span className="hash">
        {taskActs.sign.statementHash}：{statementHash(statement)}
      </span>
    </>
  );
}
