import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { searchOf } from './ledger-query';

/** The task of the plan above, and how far those are that are part of it: closing one of them does not close it. */
export function Upstream({ upstream }: { readonly upstream: string }) {
  const { upstream: words } = useWords().tasks.facts;
  const { data } = useAsk('countTasks', { query: { upstream } });
  const closed = data?.states.find(({ status }) => status === 'closed')?.count ?? 0;
  return (
    <>
      {upstream}
      {data && (
        <div>
          <Link to={`/tasks?${searchOf({ upstream })}`}>{words.parts(closed, data.total)}</Link>{' '}
          <span className="quiet">{words.apart}</span>
        </div>
      )}
    </>
  );
}
