import { useHolder } from '../people/use-holder';
import type { OpenTask } from '../tasks/use-task';
import { useSaid, useWords } from '../words/words';
import type { Rung } from './ladder';
import { LadderActs } from './ladder-acts';

/** One rung: what the law says of it, who decides, and whether it is held. */
export function RungLine({ open, rung }: { readonly open: OpenTask; readonly rung: Rung }) {
  const { ladder } = useWords();
  const said = useSaid();
  const holder = useHolder();
  const { id, title, law, automatic, by, held, acts } = rung;
  return (
    <li>
      <strong>{title}</strong>{' '}
      <span className="quiet">{automatic ? ladder.automatic : ladder.decided(holder(by))}</span>
      {law.map((line) => (
        <p key={line.en} className="quiet">
          {said(line)}
        </p>
      ))}
      {held && <p className="late">{ladder.held(held.until, held.byName ?? held.by, held.because)}</p>}
      <LadderActs open={open} acts={acts} target={{ id, title }} />
    </li>
  );
}
