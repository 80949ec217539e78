import type { LetterDuty } from '@duban/domain';
import { Button } from 'antd';
import { LapsedAct } from '../acts/lapsed-act';
import { useHolder } from '../people/use-holder';
import { useWords } from '../words/words';
import { LetterFiles } from './files/letter-files';
import type { OpenLetter } from './letter';
import { LetterActForm } from './letter-act-form';
import { LetterChain } from './letter-chain';
import { LetterStory } from './letter-story';
import type { LetterDesk } from './use-letter-desk';
import { useWhere } from './use-where';

interface LetterPanelProps {
  readonly letter: OpenLetter;
  readonly desk: LetterDesk;
  /** Where the page stands that shows what is typed. */
  readonly stage: HTMLElement | null;
}

/** Where the letter stands, what I can do, who can do the rest, and what happened. */
export function LetterPanel({ letter, desk, stage }: LetterPanelProps) {
  const { panel } = useWords().letters;
  const where = useWhere();
  const { chosen, done } = desk;
  return (
    <section className="card letter-panel not-printed" aria-label={panel.now}>
      <p className="letter-where">{where(letter)}</p>
      <LetterChain letter={letter} />
      {letter.issuedOn && !letter.deliveredOn && <p className="quiet">{panel.undelivered}</p>}
      <p role="status" className="letter-done">
        {done}
      </p>
      {desk.lapsed && <Lapsed key={desk.lapsed} letter={letter} act={desk.lapsed} desk={desk} />}
      {chosen ? (
        <LetterActForm key={chosen} act={chosen} letter={letter} desk={desk} stage={stage} />
      ) : (
        <MyActs desk={desk} />
      )}
      <LetterFiles letter={letter} mayWrite={desk.mine.includes('revise')} />
      <Others letter={letter} mine={desk.mine} />
      <LetterStory letter={letter} />
    </section>
  );
}

/** What goes beside the letter's life and moves nothing on. */
const BESIDE: readonly LetterDuty[] = ['urge', 'recall', 'correct'];

/** The last in the order of the letter's life is what moves it on: that one is the accent. */
function MyActs({ desk: { mine, choose } }: { readonly desk: LetterDesk }) {
  const { acts } = useWords();
  const last = mine[mine.length - 1];
  if (!last) return null;
  const main = BESIDE.includes(last) ? null : last;
  return (
    <div className="act-buttons">
      {mine.map((act) => (
        <Button key={act} type={act === main ? 'primary' : 'default'} onClick={() => choose(act)}>
          {acts.names[act] ?? act}
        </Button>
      ))}
    </div>
  );
}

/** Who can do it now, or where the letter stands when nobody can any more. */
function Lapsed({ letter, act, desk }: { letter: OpenLetter; act: string; desk: LetterDesk }) {
  const { acts } = useWords();
  const where = useWhere();
  const holder = useHolder();
  const open = letter.waiting.find((waiting) => waiting.act === act);
  return (
    <LapsedAct subject={`letter/${letter.id}`} act={act} onClose={() => desk.choose(null)}>
      {open ? acts.lapsed.now(acts.names[act] ?? act, holder(open.by)) : where(letter)}
    </LapsedAct>
  );
}

function Others({ letter, mine }: { readonly letter: OpenLetter; readonly mine: readonly LetterDuty[] }) {
  const { acts, letters } = useWords();
  const holder = useHolder();
  const theirs = letter.waiting.filter(({ act }) => !mine.some((own) => own === act));
  if (theirs.length === 0) return null;
  return (
    <div className="letter-part">
      <h2>{letters.panel.others}</h2>
      <ul>
        {theirs.map(({ act, by }) => (
          <li key={act}>{letters.panel.by(acts.names[act] ?? act, holder(by))}</li>
        ))}
      </ul>
    </div>
  );
}
