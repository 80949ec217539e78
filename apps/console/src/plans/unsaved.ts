import type { DraftName } from '../drafts/drafts';
import { readDraft } from '../drafts/drafts';
import { isTyped, type MendDraft } from './mend-fields';

interface Where {
  readonly person: string;
  readonly importId: string;
}

/** As the form of a task's correction keeps what is typed in it. */
export const mendSubject = (importId: string, index: number): string => `import-${importId}-${index}`;
export const mendDraft = ({ person, importId }: Where, index: number): DraftName =>
  `${person}/${mendSubject(importId, index)}/mend`;

export const isUnsaved = (where: Where, index: number): boolean => {
  const draft = readDraft<MendDraft>(mendDraft(where, index));
  return draft !== null && (draft.sent !== null || isTyped(draft.fields));
};

/** The tasks with a correction that I typed and did not confirm, by their place in the reading. */
export const unsavedIn = (where: Where, tasks: readonly unknown[]): readonly number[] =>
  tasks.flatMap((_, index) => (isUnsaved(where, index) ? [index] : []));
