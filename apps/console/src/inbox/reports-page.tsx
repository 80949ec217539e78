import { Button } from 'antd';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import { ReportCard } from './report-card';
import { useReportSheet, type AwaitedReport } from './use-report-sheet';

/** What the open rounds ask of my posts, on one page: written down in any order, sent together. */
export function Page() {
  const { inbox, frame } = useWords();
  const { data, error } = useAsk('awaitedReports', {});
  const trouble = troubleOf(error);
  useTitle(inbox.parts.reports);
  if (!data) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <Sheet reports={data.reports} />
    </>
  );
}

function Sheet({ reports }: { readonly reports: readonly AwaitedReport[] }) {
  const { reports: words } = useWords().inbox;
  const { lines, sending, reported, write, send } = useReportSheet(reports);
  const ready = lines.filter((line) => line.ready).length;
  return (
    <>
      <p role="status">
        {sending ? words.sending : reported > 0 && <strong>{words.reported(reported)}</strong>}
      </p>
      {lines.length === 0 ? <p>{words.none}</p> : <p className="quiet">{words.intro}</p>}
      {lines.map((line) => (
        <ReportCard
          key={line.report.taskId}
          line={line}
          sending={sending}
          write={(part) => write(line.report, part)}
        />
      ))}
      {lines.length > 0 && (
        <div className="report-send">
          <Button type="primary" disabled={ready === 0 || sending} onClick={() => void send()}>
            {words.send(ready)}
          </Button>
          <span className="quiet">{words.ready(ready, lines.length)}</span>
        </div>
      )}
    </>
  );
}
