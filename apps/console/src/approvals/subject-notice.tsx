import { useAsk } from '../api/use-ask';
import { NoticeChanges } from '../calendar/notice-changes';
import { Answered } from '../frame/answered';
import { useWords } from '../words/words';

/** A holiday notice, word for word, and what it changes and moves for whoever decides on it. */
export function SubjectNotice({ approvalId }: { readonly approvalId: string }) {
  const { calendar } = useWords();
  return (
    <Answered asked={useAsk('noticeOfApproval', { params: { approvalId } })}>
      {({ text, read }) => (
        <>
          {read ? <NoticeChanges read={read} /> : <p className="quiet">{calendar.decided}</p>}
          <pre className="approval-words" tabIndex={0}>
            {text}
          </pre>
        </>
      )}
    </Answered>
  );
}
