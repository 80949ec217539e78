import { Button } from 'antd';
import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { useWords } from '../words/words';
import type { Import } from './use-import';
import type { Unsaved } from './use-unsaved';

interface UnsavedNoteProps {
  readonly read: Import;
  readonly unsaved: Unsaved;
}

/** What was typed and would be passed over: confirmed now, looked at again, or given up. */
export function UnsavedNote({ read: { importId, reading }, unsaved }: UnsavedNoteProps) {
  const { confirm: words, reading: names } = useWords().plans;
  const { tasks, saving, failed, save, drop } = unsaved;
  if (tasks.length === 0) return null;
  const ref = (index: number): string => reading.tasks[index]?.ref ?? names.noRef;
  return (
    <div className="card look" role="alert">
      <h3>{words.unsaved(tasks.length)}</h3>
      <p>
        {tasks.map((index, place) => (
          <span key={index}>
            {place > 0 && words.between}
            <Link to={`/plans/import/${importId}#task-${index}`}>{ref(index)}</Link>
          </span>
        ))}
      </p>
      {failed && <TroubleNote trouble={failed.trouble} action={words.unsavedAt(ref(failed.index))} />}
      <div className="act-buttons">
        <Button aria-busy={saving} disabled={saving} onClick={() => void save()}>
          {words.saveUnsaved}
        </Button>
        <Button disabled={saving} onClick={drop}>
          {words.dropUnsaved}
        </Button>
      </div>
    </div>
  );
}
