import type { Day } from '@duban/domain';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';

/** Until when something can be done, or by when it had to be. */
export function UntilWords({ until }: { readonly until: Day | null }) {
  const { panel } = useWords().tasks;
  const { today } = useMe();
  const days = useDays();
  if (!until) return <span className="quiet">{panel.anyTime}</span>;
  const day = days.inSentence(until);
  return until < today ? (
    <span className="late">{panel.wasDue(day)}</span>
  ) : (
    <span className="quiet">{panel.until(day)}</span>
  );
}
