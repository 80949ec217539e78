import type { AnswerOf } from '../api/ask';

/** A notice as the public reads it. */
export type Notice = AnswerOf<'publicNotice'>;
/** Its days, as the office and the public see them alike. */
export type NoticeDaysShown = Pick<
  Notice,
  'state' | 'from' | 'to' | 'counted' | 'provisional' | 'pauses' | 'earlier' | 'period' | 'objections'
>;
export const documentOf = (tenant: string, noticeId: string): string =>
  `/api/public/${encodeURIComponent(tenant)}/notices/${noticeId}/document`;
