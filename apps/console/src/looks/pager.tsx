import { Link, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../words/words';

/** The way to earlier rows and back to the latest: the place stands in the address. */
export function Pager({ next }: { readonly next: string | null }) {
  const { frame } = useWords();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const to = (cursor: string | null): string => {
    const target = new URLSearchParams(search);
    if (cursor) target.set('cursor', cursor);
    else target.delete('cursor');
    return `${pathname}?${target}`;
  };
  const later = search.has('cursor');
  if (!later && !next) return null;
  return (
    <nav className="pager" aria-label={frame.pager.name}>
      {later && <Link to={to(null)}>← {frame.pager.latest}</Link>}
      {next && <Link to={to(next)}>{frame.pager.earlier} →</Link>}
    </nav>
  );
}
