import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useWords } from '../words/words';

/** The words that are approved, the plan that they change, and the tasks that they touch. */
export function SubjectAdjustment({ approvalId }: { readonly approvalId: string }) {
  const { frame, plans } = useWords();
  const { adjustments: words } = plans;
  const { data, error } = useAsk('approvalAdjustment', { params: { approvalId } });
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      <p>
        <Link to={`/plans/${data.plan.id}`}>{words.ofPlan(data.plan.name)}</Link>
      </p>
      <pre className="approval-words" tabIndex={0}>
        {data.text}
      </pre>
      {data.adjustment.tasks.map(({ taskId, ref, title }) => (
        <p key={taskId}>
          <Link to={`/tasks/${taskId}`}>{words.task(ref, title)}</Link>
        </p>
      ))}
    </>
  );
}
