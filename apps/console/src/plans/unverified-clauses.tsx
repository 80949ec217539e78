import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { useSaid, useWords } from '../words/words';

/** What the chosen rules rest on nothing for: whoever confirms should have seen it. */
export function UnverifiedClauses({ packId }: { readonly packId: string }) {
  const { confirm: words } = useWords().plans;
  const said = useSaid();
  const pack = useAsk('showPack', { params: { packId } }).data;
  const unverified = pack?.clauses.filter((clause) => clause.unverified) ?? [];
  if (unverified.length === 0) return null;
  return (
    <details className="unverified">
      <summary>{words.unverified(unverified.length)}</summary>
      <p className="quiet">{words.unverifiedWhat}</p>
      <ul>
        {unverified.map(({ clause, title, sentences }) => (
          <li key={clause}>
            <strong>{said(title)}</strong> {sentences.map(said).join(' ')}
          </li>
        ))}
      </ul>
      <Link to={`/packs/${packId}`}>{words.seePack}</Link>
    </details>
  );
}
