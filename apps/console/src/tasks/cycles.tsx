import { Link } from 'react-router';
import { Note } from '../frame/note';
import { useWords } from '../words/words';
import type { OpenTask } from './use-task';

/** A closed task and the one that begins anew by what a look-back found of it lead to each other. */
export function Cycles({ open: { row, nextCycle } }: { readonly open: OpenTask }) {
  const { tasks, visits } = useWords();
  const { results } = visits.lookBack;
  return (
    <>
      {row.reopens && (
        <Note>
          {tasks.reopens(row.cycle, row.reopens.on, results[row.reopens.found] ?? '')}{' '}
          <Link to={`/tasks/${row.reopens.taskId}`}>{tasks.task(row.reopens.ref)}</Link>
        </Note>
      )}
      {nextCycle && (
        <Note>
          {tasks.reopened(nextCycle.on, results[nextCycle.found] ?? '')}{' '}
          <Link to={`/tasks/${nextCycle.taskId}`}>{tasks.task(nextCycle.ref)}</Link>
        </Note>
      )}
    </>
  );
}
