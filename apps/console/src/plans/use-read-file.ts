import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask, type AnswerOf } from '../api/ask';
import type { Trouble } from '../api/trouble';
import { asking } from '../api/use-ask';
import { newKey } from '../drafts/new-key';

export interface ReadingFile {
  readonly read: (file: File) => Promise<AnswerOf<'readPlan'> | null>;
  /** The name of the file that is being read. */
  readonly reading: string | null;
  /** The file that was refused or got no answer, so that it can be sent again. */
  readonly failed: { readonly file: File; readonly trouble: Trouble } | null;
}

/** Sends one file at a time; the same file sent again after a lost answer has the same key, and is read once. */
export function useReadFile(): ReadingFile {
  const cache = useQueryClient();
  const keys = useRef(new WeakMap<File, string>());
  const busy = useRef(false);
  const [reading, setReading] = useState<string | null>(null);
  const [failed, setFailed] = useState<ReadingFile['failed']>(null);

  const read = async (file: File): Promise<AnswerOf<'readPlan'> | null> => {
    if (busy.current) return null;
    busy.current = true;
    setReading(file.name);
    setFailed(null);
    const key = keys.current.get(file) ?? newKey();
    keys.current.set(file, key);
    const outcome = await ask('readPlan', { query: { name: file.name } }, { key, file });
    busy.current = false;
    setReading(null);
    if (outcome.ok) {
      const { importId } = outcome.value;
      cache.setQueryData(asking('showImport', { params: { importId } }).queryKey, outcome.value);
      return outcome.value;
    }
    setFailed({ file, trouble: outcome.trouble });
    return null;
  };

  return { read, reading, failed };
}
