import { isAtWork } from '@duban/domain';
import { useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { LadderCard } from '../ladder/ladder-card';
import { ExtensionCard } from '../extensions/extension-card';
import { EvidenceCard } from '../evidence/evidence-card';
import { PointsCard } from '../points/points-card';
import { ClockPanel } from '../calendar/clock-panel';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { ApprovalPanel } from './approval-panel';
import { FactsPanel } from './facts-panel';
import { LettersPanel } from './letters-panel';
import { NowPanel } from './now-panel';
import { RecordPanel } from './record-panel';
import { periodsOf, ReportsPanel } from './reports-panel';
import { PublicityCard } from '../publicity/publicity-card';
import { TaskVisits } from '../visits/task-visits';
import { TaskContents } from './task-contents';
import { TaskHead } from './task-head';
import { SigningCard } from './signing-card';
import { SimilarTasks } from './similar-tasks';
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
      <TaskContents open={open} />
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="task-columns">
        <div className="task-column">
          <div className="card">
            <Thread open={open} />
          </div>
          <FactsPanel open={open} />
          {periodsOf(open).length > 0 && <ReportsPanel open={open} />}
          <PointsCard open={open} />
          <EvidenceCard open={open} />
          <TaskVisits taskId={taskId} />
          {open.letters.length > 0 && <LettersPanel open={open} />}
          <RecordPanel open={open} />
        </div>
        <div className="task-column">
          <NowPanel open={open} />
          <SigningCard open={open} />
          <LadderCard open={open} />
          <PublicityCard open={open} />
          <ExtensionCard open={open} />
          {isAtWork(open.task) && <SimilarTasks open={open} />}
          {open.explanation.steps.length > 0 && <ApprovalPanel open={open} />}
          <ClockPanel clocks={open.explanation.clocks} />
        </div>
      </div>
    </article>
  );
}
