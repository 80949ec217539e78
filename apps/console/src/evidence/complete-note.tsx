import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { Lacking } from './lacking';

/** In a form that says that the work is done: what nothing proves yet, before it is sent. */
export function CompleteNote({ taskId }: { readonly taskId: string }) {
  const { evidence } = useWords();
  const { data } = useAsk('taskEvidence', { params: { taskId } });
  if (!data || (data.lacking.length === 0 && data.pieces.length === 0)) return null;
  if (data.lacking.length === 0) return <p className="evidence-there">{evidence.complete}</p>;
  return (
    <div>
      <Lacking lacking={data.lacking} />
      <p className="quiet">
        {evidence.lackingNow} <a href="#evidence">{evidence.toCard}</a>
      </p>
    </div>
  );
}
