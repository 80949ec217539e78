import type { Day } from '@duban/domain';
import { useWords } from '../words/words';
import './calendar.css';
import { runsOf } from './runs';

/** Days as they are read: 02-06 – 02-12, the year standing beside them. */
export function DayRuns({ days }: { readonly days: readonly Day[] }) {
  const { calendar: words } = useWords();
  if (days.length === 0) return <span className="quiet">{words.nothing}</span>;
  return (
    <ul className="day-runs">
      {runsOf(days).map(({ first, last }) => (
        <li key={first}>{first === last ? first.slice(5) : `${first.slice(5)} – ${last.slice(5)}`}</li>
      ))}
    </ul>
  );
}
