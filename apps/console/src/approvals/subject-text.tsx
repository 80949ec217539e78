import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import type { Approval } from './approval';
import { SubjectAdjustment } from './subject-adjustment';
import { SubjectExtension } from './subject-extension';
import { SubjectNotice } from './subject-notice';
import { SubjectMigration } from './subject-migration';

/** The text that is decided on, word for word where the house keeps it, and its fingerprint. */
export function SubjectText({ approval }: { readonly approval: Approval }) {
  const { approvals } = useWords();
  const { subject, textHash } = approval;
  if (textHash === null) return null;
  return (
    <section className="card" aria-labelledby="approval-text">
      <h2 id="approval-text">{approvals.text}</h2>
      {subject.kind === 'pack' && <PackText hash={textHash} />}
      {subject.kind === 'extension' && <SubjectExtension approvalId={approval.id} />}
      {subject.kind === 'adjustment' && <SubjectAdjustment approvalId={approval.id} />}
      {subject.kind === 'calendar' && <SubjectNotice approvalId={approval.id} />}
      {subject.kind === 'bulk-change' && <SubjectMigration approvalId={approval.id} />}
      <p className="quiet approval-hash">
        {approvals.hash} <code>{textHash}</code>
      </p>
    </section>
  );
}

function PackText({ hash }: { readonly hash: string }) {
  const { frame } = useWords();
  const { data, error } = useAsk('packText', { params: { hash } });
  const trouble = troubleOf(error);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <pre className="approval-words" tabIndex={0}>
      {data.text}
    </pre>
  );
}
