import { TASK_CLASSES } from '@duban/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAsk } from '../api/use-ask';
import { NARROW, useMedia } from '../looks/use-media';
import { useWords } from '../words/words';
import { Choice } from './choice';
import { DueFilter } from './due-filter';
import { useLedgerQuery } from './ledger-query';

/** Level and state are chosen by their numbers, below; what is not chosen often stands behind one button on a phone. */
export function LedgerFilters() {
  const { ledger } = useWords();
  const narrow = useMedia(NARROW);
  const { filter, change, clear } = useLedgerQuery();
  const [open, setOpen] = useState(false);
  const count = Object.keys(filter).length;
  return (
    <div className="ledger-filters not-printed" role="search" aria-label={ledger.filters.name}>
      <Search value={filter.q} onChange={(q) => change({ q })} />
      {narrow && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {ledger.filters.show(count)}
        </Button>
      )}
      {(!narrow || open) && <Choices />}
      {filter.upstream && <span>{ledger.filters.upstream(filter.upstream)}</span>}
      {count > 0 && (
        <Button type="link" onClick={clear}>
          {ledger.filters.clear}
        </Button>
      )}
    </div>
  );
}

function Choices() {
  const { ledger, tasks } = useWords();
  const { filter, change } = useLedgerQuery();
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  const units = (useAsk('listUnits', {}).data?.units ?? []).map(named);
  return (
    <>
      <Choice
        label={ledger.filters.unit}
        value={filter.unit}
        options={units}
        onChange={(unit) => change({ unit })}
      />
      <Choice
        label={ledger.filters.waiting}
        value={filter.waiting}
        options={[
          { value: 'me', label: ledger.filters.me },
          { value: 'nobody', label: ledger.filters.nobody },
          ...units,
        ]}
        onChange={(waiting) => change({ waiting })}
      />
      <DueFilter />
      <Choice
        label={ledger.filters.class}
        value={filter.class}
        options={TASK_CLASSES.map((one) => ({ value: one, label: tasks.classes[one] ?? one }))}
        onChange={(one) => change({ class: one })}
      />
      <Choice
        label={ledger.filters.plan}
        value={filter.plan}
        options={plans.map(named)}
        onChange={(plan) => change({ plan })}
      />
    </>
  );
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

function Search({
  value = '',
  onChange,
}: {
  value: string | undefined;
  onChange: (q: string | undefined) => void;
}) {
  const { ledger } = useWords();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address was changed from elsewhere: back, or filters cleared.
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <Input.Search
      className="ledger-search"
      aria-label={ledger.filters.q}
      placeholder={ledger.filters.q}
      value={typed}
      allowClear
      maxLength={100}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(sought) => onChange(sought.trim() || undefined)}
    />
  );
}
