import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { FormFields } from '../acts/act-form';
import { useWords } from '../words/words';
import type { ConfirmFields } from './confirm-fields';
import { undatedIn } from './doubts';
import type { Import } from './use-import';

type UndatedFieldProps = FormFields<ConfirmFields> & { readonly read: Import };

/** Deadlines whose words give no day: somebody mends them, or agrees that no clock runs. */
export function UndatedField({ fields, write, locked, read }: UndatedFieldProps) {
  const { confirm: words, reading } = useWords().plans;
  const { importId, reading: found } = read;
  const undated = undatedIn(found.tasks);
  if (undated.length === 0) return null;
  return (
    <div>
      <div className="card look">
        <h3>{words.undated(undated.length)}</h3>
        <ul className="notices">
          {undated.map((index) => (
            <li key={index}>
              <Link to={`/plans/import/${importId}#task-${index}`}>
                {found.tasks[index]?.ref ?? reading.noRef}
              </Link>{' '}
              {words.undatedWords(found.tasks[index]?.deadline?.text ?? '')}
            </li>
          ))}
        </ul>
      </div>
      <Checkbox
        checked={fields.undated}
        disabled={locked}
        onChange={({ target }) => write({ undated: target.checked })}
      >
        {words.leaveUndated(undated.length)}
      </Checkbox>
    </div>
  );
}
