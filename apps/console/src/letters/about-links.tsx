import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words';
import type { Letter } from './letter';

interface AboutProps {
  readonly about: Letter['about'];
  /** In full on a page of its own; a list has a column that says what they are. */
  readonly full?: boolean;
}

/** What a letter is about, each a way there: its task, its plan, or the tasks that its receiver is behind with. */
export function AboutLinks({ about, full = false }: AboutProps) {
  const { letters } = useWords();
  if (about.kind === 'plan') return <Link to={`/plans/${about.planId}`}>{letters.toPlan(about.name)}</Link>;
  const tasks = about.kind === 'task' ? [about] : about.tasks;
  return tasks.map(({ taskId, ref }, index) => (
    <Fragment key={taskId}>
      {index > 0 && letters.and}
      <Link to={`/tasks/${taskId}`}>{full ? letters.toTask(ref) : ref}</Link>
    </Fragment>
  ));
}
