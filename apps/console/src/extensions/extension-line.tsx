import { Link } from 'react-router';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import type { Extension } from './extension';

/** One asking: which days, by whom, why, on what evidence, and how it ended. */
export function ExtensionLine({ extension }: { readonly extension: Extension }) {
  const { extensions } = useWords();
  const { id, on, by, byName, from, to, status, endedOn, because, evidence } = extension;
  const state = extensions.states[status];
  return (
    <li>
      <p>{extensions.line(on, byName ?? by, from, to)}</p>
      <p>
        <strong>{endedOn ? extensions.ended(state, endedOn) : state}</strong>{' '}
        <Link className="not-printed" to={`/approvals/${id}`}>
          {extensions.toApproval}
        </Link>
      </p>
      <LongWords>{because}</LongWords>
      <p className="quiet">{evidence.join('、')}</p>
    </li>
  );
}
