import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { ExtensionOutlook } from '../extensions/extension-outlook';
import { useWords } from '../words/words';

/** The words that are agreed to, and what either decision leads to while it is open. */
export function SubjectExtension({ approvalId }: { readonly approvalId: string }) {
  const { extensions, frame } = useWords();
  const { data, error } = useAsk('approvalExtension', { params: { approvalId } });
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  const { task, extension, outlook } = data;
  return (
    <>
      <p>
        <Link to={`/tasks/${task.id}`}>{extensions.ofTask(task.ref)}</Link> {task.title}
      </p>
      <pre className="approval-words" tabIndex={0}>
        {extension.text}
      </pre>
      {outlook && <ExtensionOutlook outlook={outlook} />}
    </>
  );
}
