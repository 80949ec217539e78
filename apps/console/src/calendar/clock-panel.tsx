import type { AnswerOf } from '../api/ask';
import { LongWords } from '../tasks/long-words';
import { useWords } from '../words/words';
import './calendar.css';
import { DayRuns } from './day-runs';

type Clock = AnswerOf<'explainTask'>['clocks'][number];
type Because = Clock['excluded'][number]['because'];

const REASONS: readonly Because[] = ['first-day', 'weekend', 'holiday', 'stopped'];

/** Every period that runs here, day by day, so that anybody can check the sum. */
export function ClockPanel({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { calendar } = useWords();
  if (clocks.length === 0) return null;
  return (
    <section className="card" id="clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{calendar.clock.title}</h2>
      {clocks.map((clock) => (
        <ClockAccount key={`${clock.kind} ${clock.from} ${clock.until}`} clock={clock} />
      ))}
    </section>
  );
}

function ClockAccount({ clock }: { readonly clock: Clock }) {
  const { calendar } = useWords();
  const { kind, from, until, period, counted, excluded, provisional, pauses } = clock;
  const { clock: words } = calendar;
  const leftOut = (because: Because) =>
    excluded.filter((one) => one.because === because).map(({ day }) => day);
  return (
    <>
      <p>
        <strong>{calendar.kinds[kind]}</strong> {words.span(from, until)}{' '}
        {provisional && <span className="tag doubt">{calendar.provisionalMark}</span>}
        <br />
        <span className="quiet">
          {words.length(period.n, words.units[period.unit], period.firstDayCounts)}
        </span>
      </p>
      <dl className="notice-days">
        <dt>{words.counted(counted.length)}</dt>
        <dd>
          <DayRuns days={counted} />
        </dd>
        {REASONS.filter((because) => leftOut(because).length > 0).map((because) => (
          <div key={because} className="notice-day">
            <dt>{words.because[because](leftOut(because).length)}</dt>
            <dd>
              <DayRuns days={leftOut(because)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.sum(counted.length, excluded.length)}</p>
      {pauses.map((pause) => (
        <div key={pause.from}>
          {words.paused(pause.from, pause.to, pause.by)}
          <LongWords>{pause.because}</LongWords>
        </div>
      ))}
    </>
  );
}
