import { TASK_PART_WORDS } from '@duban/domain';
import { Link } from 'react-router';
import { useSaid, useWords } from '../../words/words';
import type { Course } from './course-fields';

/** What keeps the plan from being submitted, task by task. */
export function Completeness({ completeness }: Pick<Course, 'completeness'>) {
  const { course: words } = useWords().plans;
  const said = useSaid();
  if (!completeness || completeness.count === 0) return null;
  const { count, tasks, unverified } = completeness;
  const { title, what, more } = words.completeness;
  return (
    <>
      <h3>{title}</h3>
      <p className="plan-late">{what(count)}</p>
      <ul className="task-rows">
        {tasks.map(({ taskId, ref, title: name, lacks }) => (
          <li key={taskId}>
            <Link to={`/tasks/${taskId}`}>
              {ref} {name}
            </Link>{' '}
            {words.completeness.lacks(lacks.map((part) => said(TASK_PART_WORDS[part])))}
          </li>
        ))}
      </ul>
      {count > tasks.length && <p className="quiet">{more(count - tasks.length)}</p>}
      {unverified && <p className="quiet">{words.completeness.unverified}</p>}
    </>
  );
}
