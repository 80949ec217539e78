import { useState } from 'react';
import type { FormFields } from '../../acts/act-form';
import { Field } from '../../acts/field';
import type { Trouble } from '../../api/trouble';
import { TroubleNote } from '../../api/trouble-note';
import { sendUntilAnswered } from '../../api/use-act';
import { newKey } from '../../drafts/new-key';
import { useWords } from '../../words/words';
import type { ProofFields } from './sign-proof';

/** What was signed on paper is sent when it is chosen; the signature names it by its hash. */
export function ScanField({
  taskId,
  fields,
  write,
  locked,
}: FormFields<ProofFields> & { readonly taskId: string }) {
  const { sign } = useWords().taskActs;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (file: File): Promise<void> => {
    setTrouble(null);
    write({ scan: '' });
    const asking = { params: { taskId }, query: { file: file.name } };
    const outcome = await sendUntilAnswered('sendScan', asking, newKey(), file);
    if (outcome.ok) write({ scan: outcome.value.sha256 });
    else setTrouble(outcome.trouble);
  };
  return (
    <>
      <Field label={sign.scan} hint={fields.scan ? sign.scanSent(fields.scan) : sign.scanHint}>
        {(id, hintId) => (
          <input
            id={id}
            type="file"
            accept=".pdf,.png,.jpg,.jpeg"
            aria-describedby={hintId}
            disabled={locked}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void send(file);
            }}
          />
        )}
      </Field>
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  );
}
