import { Link } from 'react-router';
import { useWords } from '../words/words';
import { blockedIn } from './doubts';
import type { Import } from './use-import';

/** What cannot be confirmed yet, and why; each leads to its task. */
export function Blocked({ read: { importId, reading } }: { readonly read: Import }) {
  const { reading: words } = useWords().plans;
  const blocked = [...blockedIn(reading.tasks)];
  if (blocked.length === 0) return null;
  return (
    <div className="card look">
      <h3>{words.blocked(blocked.length)}</h3>
      <ul className="notices">
        {blocked.map(([index, why]) => (
          <li key={index}>
            <Link to={`/plans/import/${importId}#task-${index}`}>
              {reading.tasks[index]?.ref ?? words.noRef}
            </Link>{' '}
            {words.because(why.map((field) => words.why[field] ?? field))}
          </li>
        ))}
      </ul>
    </div>
  );
}
