import { isContradicted, type Judged, type ReportState } from '@duban/domain';
import { useSaid, useWords } from '../words/words';

interface JudgedNoteProps {
  readonly judged: Judged;
  /** What the unit says; null where it has said nothing. */
  readonly claimed: ReportState | null;
}

/** What the days of the plan say (序时), beside what the unit says: a contradiction is marked, and settled by nobody here. */
export function JudgedNote({ judged, claimed }: JudgedNoteProps) {
  const { judged: words, states } = useWords().thread;
  const said = useSaid();
  const contradicted = claimed !== null && isContradicted(claimed, judged.state);
  return (
    <p className={contradicted ? 'judged contradicted' : 'judged quiet'}>
      {words.by(states[judged.state] ?? judged.state)}
      {judged.because.map(said).join(words.and)}
      {words.end}
      {contradicted && <strong> {words.contradicted}</strong>}
    </p>
  );
}
