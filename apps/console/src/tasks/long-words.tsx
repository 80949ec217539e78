import { useWords } from '../words/words';
import './long-words.css';

const SHORT = 160;

/** What somebody wrote: the beginning of a long one, and all of it when asked. */
export function LongWords({ children }: { readonly children: string }) {
  const { tasks } = useWords();
  if (children.length <= SHORT) return <blockquote className="written">{children}</blockquote>;
  return (
    <details className="written">
      <summary>
        {children.slice(0, SHORT)}… <span className="link">{tasks.more}</span>
      </summary>
      {children.slice(SHORT)}
    </details>
  );
}
