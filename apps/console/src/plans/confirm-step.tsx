import { Navigate } from 'react-router';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { ConfirmForm } from './confirm-form';
import { ImportSteps } from './import-steps';
import './plans.css';
import { useImport } from './use-import';

/** The third step: into which plan, by which rules, and what will happen. */
export function Page() {
  const { confirm: words } = useWords().plans;
  const plans = useAsk('listPlans', {});
  const packs = useAsk('listPacks', {});
  useTitle(words.title);
  return (
    <Answered asked={useImport()}>
      {(read) =>
        // Also whoever comes back by the browser's button finds what became of it, not the form again.
        read.status === 'read' ? (
          <>
            <ImportSteps now="confirm" importId={read.importId} />
            <h1>{words.title}</h1>
            <Answered asked={packs}>
              {(shelf) => (
                <Answered asked={plans}>
                  {(known) => <ConfirmForm read={read} packs={shelf.packs} plans={known.plans} />}
                </Answered>
              )}
            </Answered>
          </>
        ) : (
          <Navigate to={`/plans/import/${read.importId}/result`} replace />
        )
      }
    </Answered>
  );
}
