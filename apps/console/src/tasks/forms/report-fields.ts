import type { Day, MeasureReport, ReportState } from '@duban/domain';
import { frameOf, today, type ActDayFields } from '../../acts/act-days';
import type { Asking } from '../../api/ask';
import type { SaidBefore } from './last-report';
import { knownMeasures, type MeasuresSaid } from './measure-fields';

export interface ReportFields extends ActDayFields {
  readonly state: ReportState;
  readonly text: string;
  readonly measures: MeasuresSaid;
  /** Nothing has changed since the last report, whose words are taken. */
  readonly same: boolean;
  readonly unchanged: string;
  readonly helpNeeded: string;
}

/** As it stood last time; whoever reports says where it differs. */
export function knownReport(last: SaidBefore | undefined): ReportFields {
  return {
    ...today,
    state: last?.state ?? 'on-schedule',
    text: last?.text ?? '',
    measures: knownMeasures(last?.measures ?? []),
    same: false,
    unchanged: '',
    helpNeeded: '',
  };
}

export const measuresIn = (said: MeasuresSaid): readonly MeasureReport[] =>
  Object.entries(said).flatMap(([no, { state, text, on }]) =>
    state ? [{ no, state, ...(text.trim() && { text }), ...(on && { on: on as Day }) }] : [],
  );

/** What is sent: of two ways to say it, the one that was chosen. */
export function reportBody(fields: ReportFields): Asking<'reportTask'>['body'] {
  const { state, text, same, unchanged, helpNeeded, ...day } = fields;
  const help = helpNeeded.trim() ? { helpNeeded } : {};
  if (same) return { unchanged, ...help, ...frameOf(day) };
  const measures = measuresIn(fields.measures);
  return { state, text, ...(measures.length > 0 && { measures: [...measures] }), ...help, ...frameOf(day) };
}
