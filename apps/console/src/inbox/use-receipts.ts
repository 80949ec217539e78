import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '../api/ask';
import { isUnknown, type Trouble } from '../api/trouble';
import { sendUntilAnswered } from '../api/use-act';
import { dropDraft, keepDraft, readDraft, type DraftName } from '../drafts/drafts';
import { newKey } from '../drafts/new-key';
import { useMe } from '../session/use-me';
import type { Item } from './item';

export interface Receipt {
  readonly item: Item;
  /** Null when it was received. */
  readonly trouble: Trouble | null;
}

export interface ReceiptRun {
  readonly sending: boolean;
  readonly results: readonly Receipt[];
  readonly total: number;
  readonly receive: (items: readonly Item[]) => Promise<void>;
  readonly dismiss: () => void;
}

/** Receives several, one after another, each with a result of its own; nobody signed in ends it. */
export function useReceipts(): ReceiptRun {
  const cache = useQueryClient();
  const { person } = useMe();
  const [sending, setSending] = useState(false);
  const [total, setTotal] = useState(0);
  const [results, setResults] = useState<readonly Receipt[]>([]);

  const receive = async (items: readonly Item[]): Promise<void> => {
    setSending(true);
    setTotal(items.length);
    setResults([]);
    for (const item of items) {
      const outcome = await received(person.id, item);
      const trouble = outcome.ok ? null : outcome.trouble;
      setResults((before) => [...before, { item, trouble }]);
      if (trouble?.code === 'not-signed-in') break;
    }
    setSending(false);
    await cache.invalidateQueries();
  };
  return { sending, results, total, receive, dismiss: () => setResults([]) };
}

/**
 * The key is kept before anything is sent: whatever was not answered is one receipt, also after a reload. What is typed in
 * the form of the single receipt is another draft and stays as it is.
 */
async function received(person: string, item: Item): Promise<Outcome<unknown>> {
  const { letterId, taskId } = item;
  const name: DraftName = `${person}/${letterId ? `letter/${letterId}` : `task/${taskId}`}/receive-together`;
  const key = readDraft(name)?.sent?.key ?? newKey();
  keepDraft(name, { fields: {}, sent: { key } });
  const outcome = letterId
    ? await sendUntilAnswered('receiveLetter', { params: { letterId }, body: {} }, key)
    : await sendUntilAnswered('receiveTask', { params: { taskId: taskId ?? '' }, body: {} }, key);
  if (outcome.ok || !isUnknown(outcome.trouble)) dropDraft(name);
  return outcome;
}
