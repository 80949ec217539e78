import { Link } from 'react-router';
import { useAsk } from '../api/use-ask';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

/** The letters about the plan itself, and for the office the way to begin one. */
export function PlanLetters({ planId }: { readonly planId: string }) {
  const { letters: words } = useWords();
  const me = useMe();
  const letters = useAsk('listLetters', { query: { plan: planId } }).data?.letters ?? [];
  const office = isOffice(me);
  if (letters.length === 0 && !office) return null;
  return (
    <section className="section">
      <h2>{words.title}</h2>
      <ul>
        {letters.map(({ id, number, title, to, status }) => (
          <li key={id}>
            <Link to={`/letters/${id}`}>{[number, title].filter(Boolean).join(' ')}</Link>{' '}
            <span className="quiet">
              {to} · {words.status[status] ?? status}
            </span>
          </li>
        ))}
      </ul>
      {office && (
        <p className="not-printed">
          <Link to={`/letters/draft?plan=${planId}`}>{words.draftAboutPlan}</Link>
        </p>
      )}
    </section>
  );
}
