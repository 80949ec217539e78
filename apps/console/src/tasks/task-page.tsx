import { useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { FactsPanel } from './facts-panel';
import { NowPanel } from './now-panel';
import { TaskHead } from './task-head';
import './task-page.css';
import { Thread } from './thread';
import { useTask } from './use-task';

export function Page() {
  const { taskId = '' } = useParams();
  return <TaskPage key={taskId} taskId={taskId} />;
}

function TaskPage({ taskId }: { readonly taskId: string }) {
  const { tasks, frame } = useWords();
  const { open, trouble } = useTask(taskId);
  useTitle(open ? `${open.row.ref} ${open.row.title}` : tasks.title);
  if (!open && trouble?.code === 'not-found') return <NotFound />;
  if (!open) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <article>
      <TaskHead open={open} />
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="task-columns">
        <div className="card task-thread">
          <Thread open={open} />
          <p className="quiet">{tasks.record(open.facts.length)}</p>
        </div>
        <NowPanel open={open} />
        <FactsPanel open={open} />
      </div>
    </article>
  );
}
