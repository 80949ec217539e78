import { useSaid, useWords } from '../words/words';
import type { Clause, Pack } from './parts';
import { usePackTitles } from './use-pack-titles';

interface ClauseCardProps {
  readonly clause: Clause;
  readonly pack: Pick<Pack, 'id'>;
  readonly heading?: 'h2' | 'h3';
  /** Whether its sentences follow one upon the other, as the rungs of a ladder do. */
  readonly numbered?: boolean;
}

type ClauseTextProps = Pick<ClauseCardProps, 'clause' | 'numbered'> &
  Required<Pick<ClauseCardProps, 'heading'>>;

/** One clause: its sentences, and what they rest on. */
export function ClauseCard({ clause, pack, heading = 'h3', numbered = false }: ClauseCardProps) {
  const { packs: words } = useWords();
  const titles = usePackTitles();
  return (
    <section id={clause.clause} className={clause.unverified ? 'clause doubtful' : 'clause'}>
      <ClauseText clause={clause} heading={heading} numbered={numbered} />
      {clause.from !== pack.id && <small className="quiet">{words.from(titles(clause.from))}</small>}
    </section>
  );
}

/** Its title and sentences, and under them what they rest on. */
export function ClauseText({ clause, heading: Heading, numbered = false }: ClauseTextProps) {
  const { packs: words } = useWords();
  const said = useSaid();
  const steps = numbered && clause.sentences.length > 1;
  return (
    <>
      <Heading>
        {said(clause.title)}
        {clause.unverified && <span className="tag doubt">{words.mark}</span>}
      </Heading>
      {clause.sentences.map((sentence, index) => (
        <p key={index}>
          {steps && <strong>{words.rung(index + 1)} </strong>}
          {said(sentence)}
        </p>
      ))}
      <Rests clause={clause} />
    </>
  );
}

/** Document and clause, and what its author remarks. */
export function Rests({ clause: { basis, note } }: { readonly clause: Pick<Clause, 'basis' | 'note'> }) {
  const { frame, packs: words } = useWords();
  const said = useSaid();
  return (
    <div className="rests">
      <span className="quiet">
        {words.basis}
        {frame.colon}
        {basis ?? words.noBasis}
      </span>
      {note && <span className="quiet note-of-clause">{said(note)}</span>}
    </div>
  );
}
