import { APPROVAL_OPERATION_WORDS, type ApprovalOperationType } from '@duban/domain';
import { useSaid, useWords } from '../words/words';
import { isSigning, type Target } from './target';

/** What an operation is called: in the signing of a task, to return is not to send the task back. */
export function useOperationName(
  target: Pick<Target, 'route'>,
): (operation: ApprovalOperationType) => string {
  const { approvals } = useWords();
  const said = useSaid();
  return (operation) =>
    operation === 'return' && isSigning(target)
      ? approvals.signing.returnAct
      : said(APPROVAL_OPERATION_WORDS[operation]);
}
