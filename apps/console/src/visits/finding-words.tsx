import { isTroubled } from '@duban/domain';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import type { Finding } from './visit';

/** The verified state, whether it contradicts what was reported, who found it, and what it said before. */
export function FindingWords({ finding }: { readonly finding: Finding }) {
  const { visits, thread } = useWords();
  const { state, contradicted, on, byName, text, earlier } = finding;
  const word = (of: string): string => thread.states[of] ?? of;
  return (
    <>
      <span className={isTroubled(state) ? 'behind' : undefined}>{word(state)}</span>{' '}
      {contradicted && <strong className="contradicts">{visits.contradicts}</strong>}
      <div className="quiet">{visits.said(on, byName ?? '—')}</div>
      <LongWords>{text}</LongWords>
      {earlier.map((before) => (
        <div key={`${before.on} ${before.text}`} className="quiet">
          {visits.earlier(before.on, word(before.state), before.text)}
        </div>
      ))}
    </>
  );
}
