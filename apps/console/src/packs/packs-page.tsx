import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useSaid, useWords } from '../words/words';
import './packs.css';
import { usePackTitles } from './use-pack-titles';

type PackRow = AnswerOf<'listPacks'>['packs'][number];

/** The rules that are installed, and how much of each is unverified. */
export function Page() {
  const { calendar, ledgerRoots, packs: words } = useWords();
  useTitle(words.title);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <Link to="/calendar">{calendar.title}</Link>
        <Link to="/ledger">{ledgerRoots.title}</Link>
      </div>
      <p className="quiet">{words.about}</p>
      <Answered asked={useAsk('listPacks', {})}>
        {({ packs, changes }) => (
          <>
            {changes.length > 0 && <Changes changes={changes} />}
            {packs.length > 0 ? <PackTable packs={packs} /> : <p>{words.none}</p>}
          </>
        )}
      </Answered>
    </>
  );
}

/** What is being changed, what holds without approval, and what was approved and cannot hold. */
function Changes({ changes }: { readonly changes: AnswerOf<'listPacks'>['changes'] }) {
  const { packs: words } = useWords();
  const said = useSaid();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <ul className="pack-changes">
        {changes.map(({ approvalId, title, status, openedOn, emergency, because }) => (
          <li key={approvalId}>
            <span className={`tag ${emergency === null ? 'doubt' : 'alarm'}`}>
              {emergency === null ? words.changeStatus[status] : words.emergency}
            </span>{' '}
            <Link to={`/approvals/${approvalId}`}>{title}</Link>
            <span className="quiet">
              {' '}
              {words.askedOn(openedOn)}
              {emergency !== null && ` ${emergency}`}
              {because && ` ${said(because)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PackTable({ packs }: { readonly packs: readonly PackRow[] }) {
  const { packs: words } = useWords();
  return (
    <table className="rows">
      <thead>
        <tr>
          {[words.name, words.place, words.extends, words.newest, words.unverified].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <Row key={pack.id} pack={pack} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ pack }: { readonly pack: PackRow }) {
  const { packs: words } = useWords();
  const said = useSaid();
  const titles = usePackTitles();
  return (
    <tr>
      <th scope="row">
        <Link to={`/packs/${pack.id}`}>{said(pack.title)}</Link>
      </th>
      <td data-title={words.place}>{pack.place ?? <span className="quiet">{words.anyPlace}</span>}</td>
      <td data-title={words.extends}>
        {pack.extends ? <Link to={`/packs/${pack.extends}`}>{titles(pack.extends)}</Link> : '—'}
      </td>
      <td data-title={words.newest} className="no-wrap">
        {pack.editions.at(-1)?.effectiveFrom}
      </td>
      <td data-title={words.unverified}>
        {pack.unverified > 0 ? (
          <span className="tag doubt">{words.unverifiedCount(pack.unverified)}</span>
        ) : (
          words.allVerified
        )}
      </td>
    </tr>
  );
}
