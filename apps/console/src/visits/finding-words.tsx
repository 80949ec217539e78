import { isBadlyFound } from '@duban/domain';
import { Link } from 'react-router';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import type { Finding } from './visit';

/** The verified state, whether it contradicts what was reported, who found it, and what it said before. */
export function FindingWords({ finding }: { readonly finding: Finding }) {
  const { visits, thread } = useWords();
  const { state, contradicted, on, byName, text, site, earlier, newCycle } = finding;
  const { results } = visits.lookBack;
  const word = (of: string): string => thread.states[of] ?? results[of] ?? of;
  return (
    <>
      <span className={isBadlyFound(state) ? 'behind' : undefined}>{word(state)}</span>{' '}
      {contradicted && <strong className="contradicts">{visits.contradicts}</strong>}
      <div className="quiet">{visits.said(on, byName ?? '—')}</div>
      <LongWords>{text}</LongWords>
      {site && <Site site={site} />}
      {newCycle && <Link to={`/tasks/${newCycle.taskId}`}>{visits.lookBack.begunAnew(newCycle.ref)}</Link>}
      {earlier.map((before) => (
        <div key={`${before.on} ${before.text}`} className="quiet">
          {visits.earlier(before.on, word(before.state), before.text)}
        </div>
      ))}
    </>
  );
}

/** Where a look-back looked, who did, and what they took photos of. */
function Site({ site: { place, people, photos = [] } }: { readonly site: NonNullable<Finding['site']> }) {
  const { lookBack } = useWords().visits;
  return (
    <div className="quiet">
      {lookBack.site(place, people.join('、'))}
      {photos.length > 0 && (
        <div>{lookBack.seenPhotos(photos.map(({ fileName }) => fileName).join('、'))}</div>
      )}
    </div>
  );
}
