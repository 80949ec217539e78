import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AnswerOf } from '../api/ask';
import { isUnknown, type Trouble } from '../api/trouble';
import { sendUntilAnswered } from '../api/use-act';
import { newKey } from '../drafts/new-key';

export interface ObjectionFields {
  readonly text: string;
  readonly contact: string;
}

export type Receipt = AnswerOf<'makeObjection'>;

/**
 * Sends an objection, under one key until it is answered. Nothing is kept on the machine, which may be a library's: the words
 * live in the page, and go with it.
 */
export function useObjection(params: { readonly tenant: string; readonly noticeId: string }) {
  const cache = useQueryClient();
  const key = useRef<string | null>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const send = async ({ text, contact }: ObjectionFields): Promise<void> => {
    key.current ??= newKey();
    setSending(true);
    setTrouble(null);
    const body = { text, ...(contact.trim() && { contact }) };
    const outcome = await sendUntilAnswered('makeObjection', { params, body }, key.current);
    setSending(false);
    if (outcome.ok) {
      setReceipt(outcome.value);
      await cache.invalidateQueries();
      return;
    }
    setTrouble(outcome.trouble);
    if (!isUnknown(outcome.trouble)) key.current = null;
  };
  return { send, sending, trouble, receipt, unknown: trouble !== null && isUnknown(trouble) };
}
