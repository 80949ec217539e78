import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { HeadRow } from '../looks/head-row';
import { useWords } from '../words/words';
import './calendar.css';
import { DayRuns } from './day-runs';

export type NoticeRead = NonNullable<AnswerOf<'noticeOfApproval'>['read']>;
type Moved = NoticeRead['moved'][number];

/** What a notice changes: the days, and every deadline that runs and moves with them. */
export function NoticeChanges({ read: { year, isNew, changed, moved } }: { readonly read: NoticeRead }) {
  const { calendar: words } = useWords();
  const daysThat = (kind: 'off' | 'working') =>
    changed.filter(({ becomes }) => becomes === kind).map(({ day }) => day);
  return (
    <>
      <p>{isNew ? words.isNew(year) : words.corrects(year)}</p>
      <dl className="notice-days">
        <dt>{words.becomesOff}</dt>
        <dd>
          <DayRuns days={daysThat('off')} />
        </dd>
        <dt>{words.becomesWorking}</dt>
        <dd>
          <DayRuns days={daysThat('working')} />
        </dd>
      </dl>
      {moved.length === 0 ? <p>{words.movesNone}</p> : <MovedTable moved={moved} />}
    </>
  );
}

function MovedTable({ moved }: { readonly moved: readonly Moved[] }) {
  const { calendar: words } = useWords();
  return (
    <>
      <p>{words.moves(moved.length)}</p>
      <table className="rows">
        <HeadRow titles={[words.kind, words.thing, words.from, words.to]} />
        <tbody>
          {moved.map((one) => (
            <tr key={`${placeOf(one)} ${one.kind}`}>
              <th scope="row">{words.kinds[one.kind]}</th>
              <td data-title={words.thing}>
                <div>
                  <Link to={placeOf(one)}>{one.ref ?? one.title}</Link> {one.ref && one.title}
                </div>
              </td>
              <td data-title={words.from} className="no-wrap">
                {one.from}
              </td>
              <td data-title={words.to} className="no-wrap">
                <div>
                  {one.to} {one.provisional && <span className="tag doubt">{words.provisionalMark}</span>}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function placeOf({ letterId, taskId, approvalId, planId }: Moved): string {
  if (letterId) return `/letters/${letterId}`;
  if (taskId) return `/tasks/${taskId}`;
  return planId ? `/plans/${planId}` : `/approvals/${approvalId}`;
}
