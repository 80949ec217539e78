import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isUnknown, type Trouble } from '../api/trouble';
import { sendUntilAnswered } from '../api/use-act';
import { asking } from '../api/use-ask';
import { dropDraft, keepDraft, readDraft } from '../drafts/drafts';
import { newKey } from '../drafts/new-key';
import { useMe } from '../session/use-me';
import { saidOf, type MendDraft } from './mend-fields';
import { mendDraft, unsavedIn } from './unsaved';
import type { Import } from './use-import';

export interface Unsaved {
  /** By their place in the reading. */
  readonly tasks: readonly number[];
  readonly saving: boolean;
  /** Why a task's correction was not taken. */
  readonly failed: { readonly index: number; readonly trouble: Trouble } | null;
  readonly save: () => Promise<void>;
  readonly drop: () => void;
}

/** Corrections that were typed and not confirmed: sent as their forms would send them, or given up. */
export function useUnsaved({ importId, reading }: Import): Unsaved {
  const { person } = useMe();
  const cache = useQueryClient();
  const where = { person: person.id, importId };
  const [tasks, setTasks] = useState(() => unsavedIn(where, reading.tasks));
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<Unsaved['failed']>(null);

  const saveOne = async (index: number): Promise<Trouble | null> => {
    const name = mendDraft(where, index);
    const draft = readDraft<MendDraft>(name);
    const task = reading.tasks[index];
    if (!draft || !task) return null;
    const key = draft.sent?.key ?? newKey();
    keepDraft(name, { ...draft, sent: { key } });
    const { said, base, seen } = draft.fields;
    const body = { task: index, seen, fields: saidOf(task, said, base) };
    const outcome = await sendUntilAnswered('mendImport', { params: { importId }, body }, key);
    if (outcome.ok) {
      dropDraft(name);
      cache.setQueryData(asking('showImport', { params: { importId } }).queryKey, outcome.value);
      return null;
    }
    if (!isUnknown(outcome.trouble)) keepDraft(name, { ...draft, sent: null });
    return outcome.trouble;
  };

  const save = async (): Promise<void> => {
    setSaving(true);
    setFailed(null);
    for (const index of tasks) {
      const trouble = await saveOne(index);
      if (!trouble) continue;
      setFailed({ index, trouble });
      void cache.invalidateQueries();
      break;
    }
    setTasks(unsavedIn(where, reading.tasks));
    setSaving(false);
  };

  const drop = (): void => {
    tasks.forEach((index) => dropDraft(mendDraft(where, index)));
    setTasks([]);
    setFailed(null);
  };

  return { tasks, saving, failed, save, drop };
}
