import type { LetterEvent, ReportEvent, TaskEventType } from '@duban/domain';

/** Every kind of fact that somebody can have caused: a new one does not compile until it has its sentence. */
export type DoneType = TaskEventType | LetterEvent['type'] | ReportEvent['type'];

/** A house that is newer than this page may tell of more. */
export const isDoneType = (type: string, facts: Readonly<Record<DoneType, string>>): type is DoneType =>
  type in facts;
