import { useHolder } from '../people/use-holder';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import type { OpenTask } from './use-task';

/** Every act that is open, by whom by name, and until when. */
export function WhoCanAct({ open }: { readonly open: OpenTask }) {
  const { acts, tasks } = useWords();
  const { panel } = tasks;
  const holder = useHolder();
  const days = useDays();
  const { explanation, row } = open;
  if (explanation.acts.length === 0) return <p>{row.closedOn ? panel.closed : panel.nobody}</p>;
  return (
    <ul>
      {explanation.acts.map(({ act, by, until }) => (
        <li key={act}>
          {panel.theirs(acts.names[act] ?? act, by.map(holder).join('；'))}{' '}
          <span className="quiet">{until ? panel.until(days.inSentence(until)) : panel.anyTime}</span>
        </li>
      ))}
    </ul>
  );
}
