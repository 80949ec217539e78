import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../api/ask';
import { isUnknown, type Trouble } from '../api/trouble';
import { sendUntilAnswered } from '../api/use-act';
import { dropDraft, keepDraft, readDraft, type Draft, type DraftName } from '../drafts/drafts';
import { newKey } from '../drafts/new-key';
import { withoutUnseen } from '../drafts/unseen';
import { useMe } from '../session/use-me';
import { knownReport, reportBody, type ReportFields } from '../tasks/forms/report-fields';

export type AwaitedReport = AnswerOf<'awaitedReports'>['reports'][number];
type ReportDraft = Draft<ReportFields>;

/** One report on the sheet: what is written of it, and why it was not taken. */
export interface SheetLine {
  readonly report: AwaitedReport;
  readonly draft: ReportDraft;
  readonly trouble: Trouble | null;
  /** Written by somebody, and nothing is missing: what stands there from last time is not sent by itself. */
  readonly ready: boolean;
}

export interface ReportSheet {
  readonly lines: readonly SheetLine[];
  readonly sending: boolean;
  /** How many were taken since the page was opened, those among them whose answer was lost and that are owed no more. */
  readonly reported: number;
  readonly write: (report: AwaitedReport, part: Partial<ReportFields>) => void;
  readonly send: () => Promise<void>;
}

/** What became of one that was sent. */
interface SentReport {
  readonly taskId: string;
  readonly became: 'taken' | 'refused' | 'unknown';
}

interface ReportDrafts {
  readonly draftOf: (report: AwaitedReport) => ReportDraft;
  readonly keep: (report: AwaitedReport, draft: ReportDraft) => void;
  readonly drop: (report: AwaitedReport) => void;
}

/** A draft is that of the form on the task's own page. */
function useReportDrafts(): ReportDrafts {
  const { person } = useMe();
  const [drafts, setDrafts] = useState<Readonly<Record<string, ReportDraft>>>({});
  const nameOf = ({ taskId, cycle }: AwaitedReport): DraftName =>
    `${person.id}/task/${taskId}/${cycle}/report`;
  return {
    draftOf: (report) =>
      drafts[report.taskId] ?? merged(readDraft<Partial<ReportFields>>(nameOf(report)), report),
    keep: (report, draft) => {
      keepDraft(nameOf(report), draft);
      setDrafts((before) => ({ ...before, [report.taskId]: draft }));
    },
    drop: (report) => dropDraft(nameOf(report)),
  };
}

/** All that is owed to the open rounds: each is sent by itself, with the key that makes it one report. */
export function useReportSheet(reports: readonly AwaitedReport[]): ReportSheet {
  const cache = useQueryClient();
  const { draftOf, keep, drop } = useReportDrafts();
  const [troubles, setTroubles] = useState<Readonly<Record<string, Trouble>>>({});
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Readonly<Record<string, SentReport>>>({});

  const sendOne = async (report: AwaitedReport): Promise<Trouble | null> => {
    const { fields, sent: before } = draftOf(report);
    const key = before?.key ?? newKey();
    keep(report, { fields, sent: { key } });
    const asking = { params: { taskId: report.taskId }, body: reportBody(fields) };
    const outcome = await sendUntilAnswered('reportTask', asking, key);
    const became = outcome.ok ? 'taken' : isUnknown(outcome.trouble) ? 'unknown' : 'refused';
    setSent((all) => ({ ...all, [key]: { taskId: report.taskId, became } }));
    if (outcome.ok) {
      drop(report);
      return null;
    }
    if (became === 'refused') keep(report, { fields, sent: null });
    setTroubles((all) => ({ ...all, [report.taskId]: outcome.trouble }));
    return outcome.trouble;
  };

  const lines = reports.map((report): SheetLine => {
    const draft = draftOf(report);
    return { report, draft, trouble: troubles[report.taskId] ?? null, ready: isReady(draft, report) };
  });
  const send = async (): Promise<void> => {
    setSending(true);
    setTroubles({});
    for (const { report, ready } of lines) {
      // Nobody signed in ends it: the others would be refused as well.
      if (ready && (await sendOne(report))?.code === 'not-signed-in') break;
    }
    setSending(false);
    await cache.invalidateQueries();
  };
  const write = (report: AwaitedReport, part: Partial<ReportFields>): void => {
    const { fields, sent: before } = draftOf(report);
    keep(report, { fields: { ...fields, ...withoutUnseen(part) }, sent: before });
  };
  const owed = new Set(reports.map(({ taskId }) => taskId));
  const reported = Object.values(sent).filter(
    ({ taskId, became }) => became === 'taken' || (became === 'unknown' && !owed.has(taskId)),
  ).length;
  return { lines, sending, reported, write, send };
}

const merged = (kept: Draft<Partial<ReportFields>> | null, { last }: AwaitedReport): ReportDraft => ({
  fields: { ...knownReport(last ?? undefined), ...kept?.fields },
  sent: kept?.sent ?? null,
});

function isReady({ fields, sent }: ReportDraft, { last }: AwaitedReport): boolean {
  if (sent) return true;
  const { same, unchanged, text } = fields;
  const isWritten = JSON.stringify(fields) !== JSON.stringify(knownReport(last ?? undefined));
  return isWritten && (same ? unchanged : text).trim() !== '';
}
