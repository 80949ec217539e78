import { Select } from 'antd';
import { useState } from 'react';
import { ActForm, type FormFields } from '../acts/act-form';
import { DayField } from '../acts/day-field';
import { Field } from '../acts/field';
import { useAsk } from '../api/use-ask';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { givePostLacks, type GivePostFields } from './give-post-fields';
import type { Person } from './held-posts';
import { usePostNames } from './use-post-names';

interface GivePostFormProps {
  readonly person: Person;
  readonly onClosed: () => void;
}

export function GivePostForm({ person, onClosed }: GivePostFormProps) {
  const { giveForm: words } = useWords().people;
  const { today } = useMe();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const postName = usePostNames().of;
  const [known] = useState<GivePostFields>({ post: '', unit: '', from: today, to: '' });
  const unitName = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '…';
  return (
    <ActForm
      route="givePost"
      subject={`person-${person.id}`}
      act="give-post"
      known={known}
      asking={({ post, unit, from, to }) => ({
        params: { personId: person.id },
        body: { post, unit, from: from, to: to || null },
      })}
      missing={(fields) => givePostLacks(fields).map((lack) => words[lack])}
      will={({ post, unit, from }) =>
        words.will(person.name, unitName(unit), post ? postName(post) : '…', from || '…')
      }
      onDone={onClosed}
      onCancel={onClosed}
    >
      {(form) => (
        <>
          <WhichPost {...form} />
          <div className="act-days">
            <DayField
              label={words.from}
              value={form.fields.from}
              locked={form.locked}
              onChange={(from) => form.write({ from })}
            />
            <DayField
              label={words.to}
              hint={words.toHint}
              value={form.fields.to}
              locked={form.locked}
              onChange={(to) => form.write({ to })}
            />
          </div>
        </>
      )}
    </ActForm>
  );
}

function WhichPost({ fields, write, locked }: FormFields<GivePostFields>) {
  const { giveForm: words } = useWords().people;
  const { all } = usePostNames();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  return (
    <>
      <Field label={words.post}>
        {(id) => (
          <Select<string>
            id={id}
            placeholder={words.choosePost}
            value={fields.post || null}
            disabled={locked}
            options={all.map(({ post, name }) => ({ value: post, label: name }))}
            onChange={(post) => write({ post })}
          />
        )}
      </Field>
      <Field label={words.unit}>
        {(id) => (
          <Select<string>
            id={id}
            placeholder={words.chooseUnit}
            value={fields.unit || null}
            disabled={locked}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(unit) => write({ unit })}
          />
        )}
      </Field>
    </>
  );
}
