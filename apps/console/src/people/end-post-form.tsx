import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { DayField } from '../acts/day-field';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { HeldPost, Person } from './held-posts';
import { usePostNames } from './use-post-names';

interface EndPostFormProps {
  readonly person: Person;
  readonly held: HeldPost;
  readonly onClosed: () => void;
}

export function EndPostForm({ person, held, onClosed }: EndPostFormProps) {
  const { endForm: words } = useWords().people;
  const { today } = useMe();
  const postName = usePostNames().of;
  const [known] = useState<{ readonly to: string }>(() => ({ to: held.from > today ? held.from : today }));
  return (
    <ActForm
      route="endPost"
      subject={`holding-${held.id}`}
      act="end-post"
      known={known}
      asking={({ to }) => ({
        params: { personId: person.id, holdingId: held.id },
        body: { to: to },
      })}
      missing={({ to }) => (to === '' || to < held.from ? [words.lackTo] : [])}
      will={({ to }) => words.will(person.name, `${held.unitName}${postName(held.post)}`, to || '…')}
      onDone={onClosed}
      onCancel={onClosed}
    >
      {({ fields, write, locked }) => (
        <DayField
          label={words.to}
          min={held.from}
          value={fields.to}
          locked={locked}
          onChange={(to) => write({ to })}
        />
      )}
    </ActForm>
  );
}
