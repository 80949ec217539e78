import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft, type Draft, type DraftName } from './drafts';
import { newKey } from './new-key';
import { withoutSecrets } from './secrets';
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
 * What is typed in a form: kept at every stroke, there again after a reload, gone once it is answered. A secret lives in
 * the page only, and so does the key of a request that holds one: it could not be sent again as it was. What the address asks
 * for goes before what was kept, but not before what was sent.
 */
export function useDraft<Fields extends object>(
  name: DraftName,
  known: Fields,
  secrets: readonly (keyof Fields)[],
  asked: Partial<Fields>,
): OpenDraft<Fields> {
  const [draft, setDraft] = useState<Draft<Fields>>(() => {
    const kept = readDraft<Fields>(name);
    return merged(kept && withoutSecrets(kept, secrets), known, asked);
  });
  const keep = useCallback(
    (next: Draft<Fields>) => {
      const kept = withoutSecrets(next, secrets);
      if (kept.sent || Object.keys(kept.fields).length > 0) keepDraft(name, kept);
      else dropDraft(name);
      setDraft(next);
    },
    [name, secrets],
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
      dropDraft(name);
      setDraft({ fields: known, sent: null });
    },
  };
}

const merged = <Fields extends object>(
  kept: Draft<Partial<Fields>> | null,
  known: Fields,
  asked: Partial<Fields>,
): Draft<Fields> => ({
  fields: { ...known, ...kept?.fields, ...(kept?.sent ? {} : asked) },
  sent: kept?.sent ?? null,
});
