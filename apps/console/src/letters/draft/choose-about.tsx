import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Field } from '../../acts/field';
import { useAsk } from '../../api/use-ask';
import { leadsTasks } from '../../people/unit-tree';
import { useWords } from '../../words/words';
import type { DraftAbout } from './draft-fields';

/** Which plan or which unit: another one is another address. */
export function ChooseAbout({ about }: { readonly about: DraftAbout | null }) {
  const words = useWords().letterDrafts;
  const [, setSearch] = useSearchParams();
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const departments = units.filter(leadsTasks);
  const groups = [
    { label: words.plan, options: plans.map(({ id, name }) => ({ value: `plan/${id}`, label: name })) },
    { label: words.unit, options: departments.map(({ id, name }) => ({ value: `unit/${id}`, label: name })) },
  ];
  const choose = (value: string): void => {
    const [kind = '', id = ''] = value.split('/');
    setSearch({ [kind]: id }, { replace: true });
  };
  return (
    <Field label={words.about}>
      {(id) => (
        <Select<string>
          id={id}
          value={valueOf(about)}
          placeholder={words.choosePlan}
          options={groups}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
        />
      )}
    </Field>
  );
}

const valueOf = (about: DraftAbout | null): string | null => {
  if (!about) return null;
  return about.kind === 'plan' ? `plan/${about.planId}` : `unit/${about.unit}`;
};
