import { FILING_STATES, routes } from '@duban/contract';
import { FILING_STATE_WORDS } from '@duban/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAsk } from '../api/use-ask';
import { Choice } from '../tasks/choice';
import { useLanguage } from '../words/language';
import { useSaid, useWords } from '../words/words';
import { useFilingFilters } from './use-filing-filters';

const LONGEST = 200;

export function FilingFilters() {
  const { filters } = useWords().filings;
  const said = useSaid();
  const { filter, change } = useFilingFilters();
  const plans = useAsk('listPlans', {}).data?.plans ?? [];
  return (
    <div className="filters not-printed" role="search" aria-label={filters.name}>
      {/* Another number in the address is another field: what was typed in the old one is of no use. */}
      <Sought
        key={filter.number ?? ''}
        value={filter.number ?? ''}
        onSeek={(number) => change('number', number)}
      />
      <Choice
        label={filters.state}
        value={filter.state}
        options={FILING_STATES.map((value) => ({ value, label: said(FILING_STATE_WORDS[value]) }))}
        onChange={(state) => change('state', state)}
      />
      <Choice
        label={filters.plan}
        value={filter.plan}
        options={plans.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(plan) => change('plan', plan)}
      />
      <Export />
    </div>
  );
}

interface SoughtProps {
  readonly value: string;
  readonly onSeek: (number: string | undefined) => void;
}

function Sought({ value, onSeek }: SoughtProps) {
  const { filters } = useWords().filings;
  const [typed, setTyped] = useState(value);
  return (
    <Input.Search
      className="filing-search"
      aria-label={filters.number}
      placeholder={filters.number}
      value={typed}
      allowClear
      maxLength={LONGEST}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(sought) => onSeek(sought.trim() || undefined)}
    />
  );
}

/** The browser saves it as the house sends it, however long it is. */
function Export() {
  const { filings } = useWords();
  const [language] = useLanguage();
  const { filter } = useFilingFilters();
  const given = Object.entries({ ...filter, language }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return (
    <Button href={`/api${routes.exportFilings.path}?${new URLSearchParams(given)}`} download>
      {filings.csv}
    </Button>
  );
}
