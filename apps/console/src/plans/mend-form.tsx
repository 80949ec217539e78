import type { TaskReading } from '@duban/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ActForm, type FormFields } from '../acts/act-form';
import { asking } from '../api/use-ask';
import { useWords } from '../words/words';
import { useLight } from './lit';
import { fieldsOf, rebased, saidOf, tooLongIn, type MendDraft, type MendField } from './mend-fields';
import { MendInputs } from './mend-inputs';
import { mendSubject } from './unsaved';

interface MendFormProps {
  readonly importId: string;
  readonly index: number;
  readonly task: TaskReading;
  readonly seen: number;
  readonly onClose: () => void;
}

/** What was read of one task, to be put right before it is confirmed. */
export function MendForm({ importId, index, task, seen, onClose }: MendFormProps) {
  const { mend: words, reading } = useWords().plans;
  const cache = useQueryClient();
  const { light } = useLight();
  const now = fieldsOf(task);
  const sent = ({ said, base }: MendDraft) => saidOf(task, said, base);
  const lackOf = (draft: MendDraft): readonly string[] => {
    if (draft.base.ref !== '' && draft.said.ref.trim() === '') return [words.lackRef];
    const tooLong = tooLongIn(draft.said).map(([field, over]) =>
      words.tooLong(reading.fields[field] ?? field, over),
    );
    return Object.keys(sent(draft)).length === 0 ? [words.lackChange] : tooLong;
  };
  const look = (field: MendField): void =>
    light({ task: index, field, span: task.source[field] ?? null, from: 'task' });
  return (
    <ActForm
      route="mendImport"
      subject={mendSubject(importId, index)}
      act="mend"
      known={{ said: now, base: now, seen }}
      asking={(draft) => ({
        params: { importId },
        body: { task: index, seen: draft.seen, fields: sent(draft) },
      })}
      missing={lackOf}
      will={(draft) => <Will fields={Object.keys(sent(draft))} />}
      onDone={(answer) => {
        cache.setQueryData(asking('showImport', { params: { importId } }).queryKey, answer);
        onClose();
      }}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <KeptUpToDate {...form} now={{ said: now, base: now, seen }} />
          <MendInputs
            said={form.fields.said}
            locked={form.locked}
            write={(part) => form.write({ said: { ...form.fields.said, ...part } })}
            onLook={look}
          />
        </>
      )}
    </ActForm>
  );
}

/** Somebody else was first: what they mended and I did not touch is theirs, what I typed stays. */
function KeptUpToDate({ fields, write, locked, now }: FormFields<MendDraft> & { readonly now: MendDraft }) {
  const behind = fields.seen !== now.seen && !locked;
  useEffect(() => {
    if (behind) write(rebased(fields, now));
  });
  return null;
}

function Will({ fields }: { readonly fields: readonly string[] }) {
  const { mend: words, reading } = useWords().plans;
  return <p>{words.will(fields.map((field) => reading.fields[field] ?? field))}</p>;
}
