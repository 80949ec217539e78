import { Button } from 'antd';
import { useEffect } from 'react';
import type { FormFields } from '../acts/act-form';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { ConfirmFields } from './confirm-fields';
import { CorrectionList } from './correction-list';
import { numbered, unseenOf } from './meanwhile';
import type { Import } from './use-import';

type CorrectionsFieldProps = FormFields<ConfirmFields> & { readonly read: Import };

/** All corrections that are confirmed with the import; what others made while somebody looked is shown first, and agreed to. */
export function CorrectionsField({ fields, write, locked, read }: CorrectionsFieldProps) {
  const { confirm: words } = useWords().plans;
  const { person } = useMe();
  const { corrections, reading } = read;
  const unseen = unseenOf(corrections, fields.seen, person.id);
  const mine = unseen.length === 0 && fields.seen !== corrections.length && !locked;
  useEffect(() => {
    if (mine) write({ seen: corrections.length });
  });
  if (corrections.length === 0) return null;
  return (
    <div>
      {unseen.length > 0 && (
        <div className="card look" role="alert">
          <h3>{words.meanwhile(unseen.length)}</h3>
          <CorrectionList corrections={numbered(unseen, reading)} />
          <Button disabled={locked} onClick={() => write({ seen: corrections.length })}>
            {words.haveSeen}
          </Button>
        </div>
      )}
      <details className="unverified">
        <summary>{words.corrections(corrections.length)}</summary>
        <CorrectionList corrections={numbered(corrections, reading)} />
      </details>
    </div>
  );
}
