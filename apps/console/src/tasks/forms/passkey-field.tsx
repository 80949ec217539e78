import { statementHash, type Statement } from '@duban/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FormFields } from '../../acts/act-form';
import { ask } from '../../api/ask';
import type { Trouble } from '../../api/trouble';
import { TroubleNote } from '../../api/trouble-note';
import { useAsk } from '../../api/use-ask';
import { useWords } from '../../words/words';
import { opinionIn, seatIn, signedText, type ProvedFields } from './sign-proof';

type PasskeyFieldProps = FormFields<ProvedFields> & { readonly taskId: string };

/** The statement is signed here, before it is sent: whoever changes a word of it afterwards signs once more. */
export function PasskeyField({ taskId, fields, write, locked }: PasskeyFieldProps) {
  const { sign } = useWords().taskActs;
  const { data } = useAsk('listPasskeys', {});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [failed, setFailed] = useState(false);
  const [signing, setSigning] = useState(false);
  const begin = async (): Promise<void> => {
    setSigning(true);
    setTrouble(null);
    setFailed(false);
    const shown = await ask('showStatement', { params: { taskId }, query: seatIn(fields) });
    if (shown.ok) {
      const hash = statementHash({ ...(shown.value.statement as Statement), opinion: opinionIn(fields) });
      const ids = (data?.passkeys ?? []).map(({ credentialId }) => credentialId);
      const assertion = await (await import('../../passkeys/signed-by-key')).signedByKey(hash, ids);
      setFailed(assertion === null);
      if (assertion) write({ signed: signedText({ statement: hash, assertion }) });
    } else setTrouble(shown.trouble);
    setSigning(false);
  };
  if (data?.passkeys.length === 0)
    return (
      <p>
        {sign.noKey} <Link to="/me/passkeys">{sign.addKey}</Link>
      </p>
    );
  return (
    <div className="act-field">
      <Button disabled={locked || signing || !data} aria-busy={signing} onClick={() => void begin()}>
        {sign.key}
      </Button>
      <small role="status">
        {signing ? sign.keyWaits : fields.signed ? sign.keySigned : failed ? sign.keyFailed : ''}
      </small>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  );
}
