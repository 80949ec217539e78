import { comparePeriods, isTroubled } from '@duban/domain';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { latestOf } from './forms/last-report';
import { LongWords } from './long-words';
import { JudgedNote } from './judged-note';
import type { OpenTask, ReportView } from './use-task';

/** What was said of each period and when, the latest first; the periods that were missed stand among them. */
export function ReportsPanel({ open }: { readonly open: OpenTask }) {
  const { taskPage } = useWords();
  const days = useDays();
  return (
    <section className="card" id="reports" aria-labelledby="reports-title">
      <h2 id="reports-title">{taskPage.reports.title}</h2>
      {open.judged && <JudgedNote judged={open.judged} claimed={latestOf(open.reports)?.state ?? null} />}
      <ol className="task-rows">
        {periodsOf(open).map(({ period, report }) => (
          <li key={period}>
            <strong>{days.period(period)}</strong>{' '}
            {report ? <Report report={report} /> : <span className="late">{taskPage.reports.missed}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Report({ report }: { readonly report: ReportView }) {
  const { taskPage, thread } = useWords();
  const { state, on, byName, text, late, unchanged, helpNeeded } = report;
  return (
    <>
      <span className={isTroubled(state) ? 'late' : undefined}>{thread.states[state] ?? state}</span>{' '}
      <span className="quiet">{taskPage.reports.by(on, byName ?? '')}</span>
      {late && <span className="quiet"> {late}</span>}
      {unchanged && <p className="quiet">{taskPage.reports.unchanged(unchanged)}</p>}
      <LongWords>{text}</LongWords>
      <Measures report={report} />
      {helpNeeded && <p>{taskPage.reports.help(helpNeeded)}</p>}
    </>
  );
}

function Measures({ report: { measures } }: { readonly report: ReportView }) {
  const { taskPage, thread } = useWords();
  if (measures.length === 0) return null;
  return (
    <ul className="measures">
      {measures.map(({ no, state, text, on }) => (
        <li key={no}>
          {taskPage.reports.measure(no, thread.states[state] ?? state)}
          {on && <span className="quiet"> {on}</span>}
          {text && ` ${text}`}
        </li>
      ))}
    </ul>
  );
}

interface Period {
  readonly period: string;
  readonly report: ReportView | null;
}

/** Every period that was reported or missed. */
export function periodsOf({ reports, facts }: Pick<OpenTask, 'reports' | 'facts'>): readonly Period[] {
  const missed = facts.filter(({ type }) => type === 'PeriodMissed').map(({ data }) => String(data.period));
  const reported: readonly Period[] = reports.map((report) => ({ period: report.period, report }));
  return [...reported, ...missed.map((period) => ({ period, report: null }))].sort((one, other) =>
    comparePeriods(other.period, one.period),
  );
}
