import { TASK_STATUSES } from '@duban/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { noFilters, type TaskFilters } from './task-filters';

interface LedgerFiltersProps {
  readonly filters: TaskFilters;
  readonly onChange: (part: TaskFilters) => void;
}

export function LedgerFilters({ filters, onChange }: LedgerFiltersProps) {
  const { tasks } = useWords();
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const some = Object.values(filters).some(Boolean);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <div className="ledger-filters not-printed" role="search" aria-label={tasks.filters.name}>
      <RefFilter value={filters.ref} onChange={(ref) => onChange({ ref })} />
      <Choice
        label={tasks.filters.status}
        value={filters.status}
        options={TASK_STATUSES.map((status) => ({ value: status, label: tasks.status[status] ?? status }))}
        onChange={(status) => onChange({ status })}
      />
      <Choice
        label={tasks.filters.unit}
        value={filters.unit}
        options={units.map(named)}
        onChange={(unit) => onChange({ unit })}
      />
      <Choice
        label={tasks.filters.plan}
        value={filters.plan}
        options={plans.map(named)}
        onChange={(plan) => onChange({ plan })}
      />
      {some && (
        <Button type="link" onClick={() => onChange(noFilters)}>
          {tasks.filters.clear}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: { value: Value; label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Select<Value>
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(chosen?: Value) => onChange(chosen)}
    />
  );
}

function RefFilter({
  value = '',
  onChange,
}: {
  value: string | undefined;
  onChange: (ref: string | undefined) => void;
}) {
  const { tasks } = useWords();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address was changed from elsewhere: back, or filters cleared.
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <Input.Search
      id="ledger-ref"
      aria-label={tasks.filters.ref}
      placeholder={tasks.filters.ref}
      value={typed}
      allowClear
      maxLength={40}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(sought) => onChange(sought.trim() || undefined)}
    />
  );
}
