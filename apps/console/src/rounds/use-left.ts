import { CHINA_OFFSET_MINUTES } from '@duban/domain';
import { useEffect, useState } from 'react';
import { useMe } from '../session/use-me';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { RoundRow } from './round';
import { timeLeft } from './time-left';

/** How long a round is still open, in words that keep up with the clock. */
export function useLeft(): (round: Pick<RoundRow, 'status' | 'opensOn' | 'dueOn' | 'closedOn'>) => string {
  const { left } = useWords().rounds;
  const { today } = useMe();
  const days = useDays();
  const nowMs = useMinute();
  return ({ status, opensOn, dueOn, closedOn }) => {
    if (status === 'planned') return left.opens(days.inSentence(opensOn));
    if (status === 'closed') return closedOn ? left.closed(days.inSentence(closedOn)) : '';
    const time = timeLeft(dueOn, { nowMs, today, zoneOffsetMinutes: CHINA_OFFSET_MINUTES });
    return time.unit === 'over' ? left.over : left[time.unit](time.count);
  };
}

function useMinute(): number {
  const [nowMs, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
