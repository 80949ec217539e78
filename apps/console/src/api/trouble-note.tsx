import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useSaid, useWords } from '../words/words';
import type { Trouble } from './trouble';

/** A refusal in words: what was not done and why, what to do, and the code for whoever is asked for help. */
export function TroubleNote({ trouble, action }: { readonly trouble: Trouble; readonly action?: ReactNode }) {
  const { troubles } = useWords();
  const said = useSaid();
  const { code, because, faults, request } = trouble;
  return (
    <Alert
      type="error"
      role="alert"
      title={said(because)}
      action={action}
      description={
        <>
          <div>{troubles.mend[code]}</div>
          {faults.map(({ where, message }) => (
            <div key={`${where} ${message}`}>{where ? `${where}：${message}` : message}</div>
          ))}
          <small className="quiet">
            {troubles.code(code)}
            {request && code === 'internal' ? ` · ${troubles.request(request)}` : ''}
          </small>
        </>
      }
    />
  );
}
