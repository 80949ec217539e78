import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft, type Draft, type DraftName } from './drafts';
import { newKey } from './new-key';
import { withoutUnseen } from './unseen';

export interface OpenDraft<Fields> extends Draft<Fields> {
  readonly write: (part: Partial<Fields>) => void;
  /** The key for this attempt: the one of an unanswered attempt, or a new one that is kept before anything is sent. */
  readonly keyToSend: () => string;
  /** An answer came, and it was no: what is typed next is another request. */
  readonly refused: () => void;
  /** An answer came, and it was yes. */
  readonly answered: () => void;
}

/**
 * What is typed in a form: kept at every stroke, there again after a reload, gone once it is answered. Without a name it
 * lives in the page only: a password is written down nowhere.
 */
export function useDraft<Fields extends object>(name: DraftName | null, known: Fields): OpenDraft<Fields> {
  const [draft, setDraft] = useState<Draft<Fields>>(() => merged(name && readDraft<Fields>(name), known));
  const keep = useCallback(
    (next: Draft<Fields>) => {
      if (name) keepDraft(name, next);
      setDraft(next);
    },
    [name],
  );
  return {
    ...draft,
    write: (part) => keep({ ...draft, fields: { ...draft.fields, ...withoutUnseen(part) } }),
    keyToSend: () => {
      const key = draft.sent?.key ?? newKey();
      keep({ ...draft, sent: { key } });
      return key;
    },
    refused: () => keep({ ...draft, sent: null }),
    answered: () => {
      if (name) dropDraft(name);
      setDraft({ fields: known, sent: null });
    },
  };
}

const merged = <Fields extends object>(kept: Draft<Fields> | null, known: Fields): Draft<Fields> => ({
  fields: { ...known, ...kept?.fields },
  sent: kept?.sent ?? null,
});
