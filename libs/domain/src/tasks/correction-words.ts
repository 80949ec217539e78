import { eventWords } from '../ledger/event-words';
import type { Text } from '../text';
import { writtenEntries, type WrittenEntry } from './correction';
import type { Task } from './task';

/** Which entries of the closing do not say any more what was written first. */
export const correctionWords = (task: Task): readonly Text[] =>
  task.status === 'closing' || task.status === 'closed' ? writtenEntries(task).flatMap(wordsOf) : [];

function wordsOf({ of, corrections }: WrittenEntry): readonly Text[] {
  const last = corrections.at(-1);
  if (!last) return [];
  const { zh, en } = eventWords(of);
  const times = corrections.length;
  return [
    {
      zh: `“${zh}”的文字更正过 ${times} 次，最近一次在 ${last.on}`,
      en: `the words of "${en}" were corrected ${times === 1 ? 'once' : `${times} times`}, last on ${last.on}`,
    },
  ];
}
