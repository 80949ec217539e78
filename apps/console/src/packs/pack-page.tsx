import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { useSaid, useWords } from '../words/words';
import { ClauseCard } from './clause-card';
import { ClosingSteps } from './closing-steps';
import { Editions } from './editions';
import './packs.css';
import { closingStepsIn, otherClauses, type Pack } from './parts';

/** The rules of a place that are in force today: each clause in words, with what it rests on. */
export function Page() {
  const { packId = '' } = useParams();
  return (
    <Answered asked={useAsk('showPack', { params: { packId } })}>
      {(pack) => <OnePack pack={pack} />}
    </Answered>
  );
}

function OnePack({ pack }: { readonly pack: Pack }) {
  const { frame, packs: words } = useWords();
  const said = useSaid();
  const title = said(pack.title);
  const { basis, note } = pack.inForce;
  const unverified = pack.clauses.filter((clause) => clause.unverified);
  const ladder = pack.clauses.find(({ clause }) => clause === 'ladder');
  useTitle(title);
  return (
    <>
      <p className="back">
        <Link to="/packs">{words.back}</Link>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {pack.place ?? words.anyPlace} · {words.inForce(pack.inForce.effectiveFrom)} ·{' '}
        {basis ?? (note && said(note)) ?? words.noBasis}
      </p>
      {unverified.length > 0 && (
        <Note>
          <strong>{words.warn(unverified.length)}</strong>
          {frame.colon}
          {unverified.map((clause, index) => (
            <span key={clause.clause}>
              {index > 0 && frame.and}
              <a href={`#${clause.clause}`}>{said(clause.title)}</a>
            </span>
          ))}
          {words.stop}
          {words.warnWhat}
        </Note>
      )}
      <ClosingSteps steps={closingStepsIn(pack.clauses)} />
      {ladder && <ClauseCard clause={ladder} pack={pack} heading="h2" numbered />}
      <section className="section">
        <h2>{words.others}</h2>
        <div className="clauses">
          {otherClauses(pack.clauses).map((clause) => (
            <ClauseCard key={clause.clause} clause={clause} pack={pack} />
          ))}
        </div>
      </section>
      <Editions pack={pack} />
    </>
  );
}
