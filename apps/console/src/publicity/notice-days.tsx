import { addDays } from '@duban/domain';
import { DayRuns } from '../calendar/day-runs';
import { useWords } from '../words/words';
import type { NoticeDaysShown } from './notice';
import { useNoticeDay } from './use-notice-day';

/** The period with every day that counts, why it stands or stood still, and the days that were published before. */
export function NoticeDays({ notice }: { readonly notice: NoticeDaysShown }) {
  const { days: words } = useWords().publicity;
  const day = useNoticeDay();
  const { from, to, counted, provisional, pauses, earlier, period, objections } = notice;
  return (
    <>
      <p>
        <strong>{words.span(day(from), day(to))}</strong>
        {period && (
          <>
            <br />
            <span className="quiet">
              {words.length(period.n, words.units[period.unit] ?? period.unit, period.firstDayCounts)}
            </span>
          </>
        )}
      </p>
      {provisional && <p className="quiet">{words.provisional}</p>}
      {counted.length > 0 && (
        <dl className="notice-days">
          <dt>{words.counted(counted.length)}</dt>
          <dd>
            <DayRuns days={counted} />
          </dd>
        </dl>
      )}
      {pauses.map((pause) => (
        <p key={`${pause.from} ${pause.to}`}>
          {pause.to === null
            ? words.paused(day(pause.from))
            : words.stopped(day(pause.from), day(addDays(pause.to, -1)))}
        </p>
      ))}
      {movedFrom(earlier, to).map((before) => (
        <div key={`${before.to} ${before.until}`}>
          <p>{words.before(day(before.to), day(before.until))}</p>
          <dl className="notice-days quiet">
            <dt>{words.beforeDays}</dt>
            <dd>
              <DayRuns days={before.counted} />
            </dd>
          </dl>
        </div>
      ))}
      <p className="quiet">{words.objections(objections.received, objections.open)}</p>
    </>
  );
}

/** Days that were put off; where the pause fell on days that never counted, nothing moved. */
const movedFrom = (earlier: NoticeDaysShown['earlier'], to: string): NoticeDaysShown['earlier'] =>
  earlier.filter((before, at) => before.to !== (earlier[at + 1]?.to ?? to));
