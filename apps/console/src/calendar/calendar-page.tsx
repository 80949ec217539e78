import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { useMe } from '../session/use-me';
import { HeadRow } from '../looks/head-row';
import { useWords } from '../words/words';
import './calendar.css';
import { DayRuns } from './day-runs';

type Calendar = AnswerOf<'showCalendar'>;
type Year = Calendar['years'][number];

/** The years that the office counts by, each with its source, the youngest first. */
export function Page() {
  const { calendar: words, packs } = useWords();
  const mayImport = useMe().person.posts.some(({ unitKind }) => unitKind === 'office');
  useTitle(words.title);
  return (
    <>
      <p className="back">
        <Link to="/packs">{packs.title}</Link>
      </p>
      <div className="page-head">
        <h1>{words.title}</h1>
        {mayImport && (
          <Link className="button-link" to="/calendar/import">
            {words.import}
          </Link>
        )}
      </div>
      <p className="quiet">
        {words.about}
        {!mayImport && words.notYours}
      </p>
      <Answered asked={useAsk('showCalendar', {})}>{(calendar) => <Years calendar={calendar} />}</Answered>
    </>
  );
}

function Years({ calendar: { years, provisionalFrom, waiting, unread } }: { readonly calendar: Calendar }) {
  const { calendar: words } = useWords();
  return (
    <>
      <p>
        <span className="tag doubt">{words.provisionalMark}</span> {words.provisional(provisionalFrom)}
      </p>
      {waiting.map(({ approvalId, title, openedOn }) => (
        <p key={approvalId}>
          <span className="tag doubt">{words.waiting}</span>{' '}
          <Link to={`/approvals/${approvalId}`}>{title}</Link>{' '}
          <span className="quiet">{words.askedOn(openedOn)}</span>
        </p>
      ))}
      {unread.map(({ approvalId, title }) => (
        <p key={approvalId}>
          <Link to={`/approvals/${approvalId}`}>{title}</Link> {words.unread}
        </p>
      ))}
      <table className="rows calendar-years">
        <HeadRow titles={[words.year, words.off, words.work, words.source]} />
        <tbody>
          {[...years].reverse().map((year) => (
            <YearRow key={year.year} year={year} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function YearRow({ year: { year, off, work, approval, notice } }: { readonly year: Year }) {
  const { calendar: words } = useWords();
  return (
    <tr>
      <th scope="row">{year}</th>
      <td data-title={words.off}>
        <details>
          <summary>{words.count(off.length)}</summary>
          <DayRuns days={off} />
        </details>
      </td>
      <td data-title={words.work}>
        <DayRuns days={work} />
      </td>
      <td data-title={words.source}>
        {approval ? (
          <div>
            <Link to={`/approvals/${approval.approvalId}`}>{approval.title}</Link>{' '}
            <span className="quiet">{words.approved(approval.grantedOn)}</span>
          </div>
        ) : (
          <div>
            {words.shipped} <span className="quiet">{notice && (words.notices[notice] ?? notice)}</span>
          </div>
        )}
      </td>
    </tr>
  );
}
