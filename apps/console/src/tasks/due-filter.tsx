import { Input } from 'antd';
import { useWords } from '../words/words';
import { Choice } from './choice';
import { useLedgerQuery } from './ledger-query';

const WITHIN_DAYS = [7, 30, 90];

/** By when: late already, within some days, or by a day of one's own. One of them at a time. */
export function DueFilter() {
  const { ledger } = useWords();
  const { filter, change } = useLedgerQuery();
  const { overdue, dueWithin, dueBy } = filter;
  const days = dueWithin ? [...new Set([...WITHIN_DAYS, Number(dueWithin)])] : WITHIN_DAYS;
  const none = { overdue: undefined, dueWithin: undefined, dueBy: undefined };
  return (
    <>
      <Choice
        label={ledger.filters.due}
        value={overdue ? 'overdue' : dueWithin}
        options={[
          { value: 'overdue', label: ledger.filters.overdue },
          ...days.map((count) => ({ value: String(count), label: ledger.filters.within(count) })),
        ]}
        onChange={(chosen) =>
          change(chosen === 'overdue' ? { ...none, overdue: 'true' } : { ...none, dueWithin: chosen })
        }
      />
      <label className="due-by">
        <span className="quiet">{ledger.filters.by}</span>
        <Input
          type="date"
          value={dueBy ?? ''}
          onChange={({ target }) => change({ ...none, dueBy: target.value || undefined })}
        />
      </label>
    </>
  );
}
