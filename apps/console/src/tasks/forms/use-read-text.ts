import { useState } from 'react';
import type { AnswerOf } from '../../api/ask';
import type { Trouble } from '../../api/trouble';
import { troubleOf, useAsk } from '../../api/use-ask';

type ClosingText = AnswerOf<'closingText'>;

export interface ReadText {
  /** What is shown and would be signed. */
  readonly text: ClosingText | null;
  /** The text is another one by now; it is shown only when the reader asks for it. */
  readonly changed: boolean;
  readonly showNew: () => void;
  readonly trouble: Trouble | null;
}

/** A text is never exchanged under the eyes of whoever reads it. */
export function useReadText(taskId: string): ReadText {
  const { data, error } = useAsk('closingText', { params: { taskId } });
  const [read, setRead] = useState<ClosingText | null>(null);
  if (data && !read) setRead(data);
  return {
    text: read,
    changed: Boolean(read && data && read.hash !== data.hash),
    showNew: () => setRead(data ?? null),
    trouble: troubleOf(error),
  };
}
