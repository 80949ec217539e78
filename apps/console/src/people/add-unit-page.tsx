import { UNIT_KINDS } from '@duban/contract';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useAsk } from '../api/use-ask';
import { useHere } from '../frame/use-here';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import './people.css';
import type { Unit } from './unit-tree';

interface UnitFields {
  readonly name: string;
  readonly kind: Unit['kind'];
  /** Empty where there is none. */
  readonly parent: string;
}

export function Page() {
  const { people: words } = useWords();
  const navigate = useNavigate();
  const here = useHere();
  const [known] = useState<UnitFields>({ name: '', kind: 'department', parent: '' });
  useTitle(words.addUnit);
  return (
    <div className="form-page">
      <p className="back">
        <Link to="/people">{words.person.back}</Link>
      </p>
      <h1>{words.addUnit}</h1>
      <ActForm
        route="addUnit"
        subject="units"
        act="add-unit"
        known={known}
        asking={({ name, kind, parent }) => ({ body: { name, kind, parent: parent || null } })}
        missing={({ name }) => (name.trim() ? [] : [words.unitForm.lackName])}
        will={({ name }) => words.unitForm.will(name.trim())}
        onDone={({ id }) => void (here() && navigate(`/people?unit=${id}`))}
        onCancel={() => void navigate('/people')}
      >
        {(form) => <UnitForm {...form} />}
      </ActForm>
    </div>
  );
}

function UnitForm({ fields, write, locked }: FormFields<UnitFields>) {
  const { people: words } = useWords();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  return (
    <>
      <Field label={words.unitForm.name} hint={words.unitForm.nameHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            value={fields.name}
            maxLength={500}
            disabled={locked}
            onChange={({ target }) => write({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.unitForm.kind} hint={words.unitForm.kindHint}>
        {(id, hintId) => (
          <Select<Unit['kind']>
            id={id}
            aria-describedby={hintId}
            value={fields.kind}
            disabled={locked}
            options={UNIT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            onChange={(kind) => write({ kind })}
          />
        )}
      </Field>
      <Field label={words.unitForm.parent}>
        {(id) => (
          <Select<string>
            id={id}
            value={fields.parent}
            disabled={locked}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: words.unitForm.noParent },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChange={(parent) => write({ parent })}
          />
        )}
      </Field>
    </>
  );
}
