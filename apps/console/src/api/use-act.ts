import type { RouteName } from '@duban/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenDraft } from '../drafts/use-draft';
import { ask, type AnswerOf, type Asking, type Outcome } from './ask';
import { isUnknown, type Trouble } from './trouble';

const PAUSES_MS = [400, 1_000, 2_500, 5_000];

export interface Act<Name extends RouteName> {
  readonly send: (asking: Asking<Name>) => Promise<AnswerOf<Name> | null>;
  readonly sending: boolean;
  readonly trouble: Trouble | null;
}

/**
 * Sends what a draft holds. Without an answer it is sent again with the same key; the draft goes when it is answered, and
 * stays through everything else.
 */
export function useAct<Name extends RouteName>(
  name: Name,
  draft: Pick<OpenDraft<object>, 'keyToSend' | 'refused' | 'answered'>,
): Act<Name> {
  const cache = useQueryClient();
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async (asking: Asking<Name>): Promise<AnswerOf<Name> | null> => {
    setSending(true);
    setTrouble(null);
    const outcome = await sendUntilAnswered(name, asking, draft.keyToSend());
    setSending(false);
    if (!outcome.ok) return failed(outcome.trouble);
    draft.answered();
    void cache.invalidateQueries();
    return outcome.value;
  };

  const failed = (met: Trouble): null => {
    setTrouble(met);
    if (!isUnknown(met)) draft.refused();
    // Somebody may have been first: show what is true now.
    if (met.code !== 'no-network') void cache.invalidateQueries();
    return null;
  };

  return { send, sending, trouble };
}

/** Without an answer it is sent again with the same key, a few times. */
export async function sendUntilAnswered<Name extends RouteName>(
  name: Name,
  asking: Asking<Name>,
  key: string,
  file?: Blob,
): Promise<Outcome<AnswerOf<Name>>> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await ask(name, asking, { key, ...(file && { file }) });
    const pauseMs = PAUSES_MS[attempt];
    if (outcome.ok || !isUnknown(outcome.trouble) || pauseMs === undefined) return outcome;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
