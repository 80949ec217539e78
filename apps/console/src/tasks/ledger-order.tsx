import { routes, TASK_GROUPS, TASK_SORTS } from '@duban/contract';
import { Button, Checkbox, Select } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../words/language';
import { useWords } from '../words/words';
import { searchOf, useLedgerQuery } from './ledger-query';
import { useUsualGrouping } from './use-grouping';

interface LedgerOrderProps {
  readonly dense: boolean;
  readonly onDense: (dense: boolean) => void;
}

/** In what order and how close the rows stand. */
export function LedgerOrder({ dense, onDense }: LedgerOrderProps) {
  const { filings, ledger } = useWords();
  const { order } = ledger;
  const { query, change } = useLedgerQuery();
  const [first] = TASK_SORTS;
  const usual = useUsualGrouping();
  return (
    <div className="ledger-order">
      <Select
        aria-label={order.sort}
        value={query.sort ?? first}
        options={TASK_SORTS.map((sort) => ({ value: sort, label: order[sort] }))}
        popupMatchSelectWidth={false}
        onChange={(sort) => change({ sort: sort === first ? undefined : sort })}
      />
      <Select
        aria-label={order.group}
        value={query.group ?? ''}
        options={[
          { value: '', label: order[usual ?? 'none'] },
          ...TASK_GROUPS.map((group) => ({ value: group, label: order[group] })),
        ]}
        popupMatchSelectWidth={false}
        onChange={(group) => change({ group: group || undefined })}
      />
      <Checkbox
        className="ledger-dense"
        checked={dense}
        title={order.denseHint}
        onChange={({ target }) => onDense(target.checked)}
      >
        {order.dense}
      </Checkbox>
      <Export />
      <Link to="/filings">{filings.link}</Link>
    </div>
  );
}

/** The browser saves it as the house sends it, however long it is. */
function Export() {
  const { ledger } = useWords();
  const [language] = useLanguage();
  const { query } = useLedgerQuery();
  const search = new URLSearchParams(searchOf(query));
  search.set('language', language);
  return (
    <Button href={`/api${routes.exportTasks.path}?${search}`} title={ledger.export.hint} download>
      {ledger.export.csv}
    </Button>
  );
}
