import { routes } from '@duban/contract';
import { useWords } from '../words/words';
import './verifier-links.css';

/** Built beside these pages, and no part of them: it is opened from a disk, by people who never sign in. */
const OFFLINE_VERIFIER = '/ledger-verifier.html';

/** The ledger as a file, of one task or whole, and what verifies it without this system. */
export function VerifierLinks({ of }: { readonly of: { readonly taskId: string } | 'whole' | 'none' }) {
  const { verify } = useWords().ledgerRoots;
  return (
    <p className="verifier-links not-printed">
      {of !== 'none' && (
        <a href={exportOf(of)} download>
          {of === 'whole' ? verify.whole : verify.task}
        </a>
      )}
      <a href={OFFLINE_VERIFIER} download>
        {verify.page}
      </a>
    </p>
  );
}

const exportOf = (of: { readonly taskId: string } | 'whole'): string =>
  `/api${of === 'whole' ? routes.exportLedger.path : routes.exportTaskLedger.path.replace(':taskId', of.taskId)}`;
