import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Trouble } from '../api/trouble';
import { useWords } from '../words/words';

interface BadFilterProps {
  readonly trouble: Trouble;
  readonly action: ReactNode;
}

/** The address asks for what there is not: a link that was cut, or an old one. Nothing else is wrong. */
export function BadFilter({ trouble, action }: BadFilterProps) {
  const { ledger, frame, troubles } = useWords();
  return (
    <Alert
      type="error"
      role="alert"
      title={ledger.bad}
      action={action}
      description={
        <>
          {trouble.faults.map(({ where, message }) => (
            <div key={where}>
              {where.replace(/^query\./, '')}
              {frame.colon}
              {message}
            </div>
          ))}
          <small className="quiet">{troubles.code(trouble.code)}</small>
        </>
      }
    />
  );
}
