import { Link } from 'react-router';
import { Note } from '../frame/note';
import { useWords } from '../words/words';
import type { Import } from './use-import';

/** The same bytes were read before: says what became of them. */
export function SameFile({ read: { sameFile } }: { readonly read: Import }) {
  const { same } = useWords().plans.reading;
  if (!sameFile) return null;
  const { importId, status, readOn, plan } = sameFile;
  const there = `/plans/import/${importId}${status === 'read' ? '' : '/result'}`;
  return (
    <Note action={<Link to={there}>{same.open}</Link>}>
      {plan === null ? same.read(readOn) : same.imported(readOn, plan)}
    </Note>
  );
}
