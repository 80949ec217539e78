import { migrationWords } from '@duban/domain';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { usePackTitles } from '../packs/use-pack-titles';
import { useSaid, useWords } from '../words/words';

type Migration = AnswerOf<'approvalMigration'>;
type MovedTask = Migration['tasks'][number];

/** What another law would do to each task of a plan, for whoever decides on it, and what has come of it. */
export function SubjectMigration({ approvalId }: { readonly approvalId: string }) {
  const { approvals, frame } = useWords();
  const { data, error } = useAsk('approvalMigration', { params: { approvalId } });
  const titleOf = usePackTitles();
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      <p>{approvals.migration.because(data.because)}</p>
      <p className="quiet">{approvals.migration.to(titleOf(data.to.pack), data.to.effectiveFrom)}</p>
      <ul className="approval-migration">
        {data.tasks.map((task) => (
          <MovedTaskLine key={task.taskId} task={task} />
        ))}
      </ul>
    </>
  );
}

function MovedTaskLine({ task }: { readonly task: MovedTask }) {
  const { approvals, letters } = useWords();
  const said = useSaid();
  const { taskId, ref, title, outcome, stands } = task;
  const lines = stands === 'as-read' && outcome ? migrationWords(outcome) : [];
  return (
    <li>
      <Link to={`/tasks/${taskId}`}>{letters.toTask(ref)}</Link> {title}
      {stands !== 'as-read' && <p>{approvals.migration.stands[stands]}</p>}
      {lines.map((line) => (
        <p key={line.en} className="quiet">
          {said(line)}
        </p>
      ))}
    </li>
  );
}
