import type { ReactNode } from 'react';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import type { Grouping } from './ledger-entries';
import { asAsked, useLedgerQuery } from './ledger-query';
import { LevelMark } from './level-mark';
import type { TaskRow } from './task-row';
import { useGrouping } from './use-grouping';

interface LedgerGroupProps {
  /** The first of the rows below it. */
  readonly first: TaskRow;
  readonly columns: number;
}

/** A heading over the rows of one group, with how many they are in all, drawn or not. */
export function LedgerGroup({ first, columns }: LedgerGroupProps) {
  const { ledger } = useWords();
  const grouping = useGrouping();
  const { filter } = useLedgerQuery();
  const { data } = useAsk('countTasks', { query: asAsked(filter) });
  if (!grouping) return null;
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={columns}>
        <GroupName first={first} grouping={grouping} />{' '}
        <small className="quiet">{data && ledger.groups.items(sizeOf(data, first, grouping))}</small>
      </th>
    </tr>
  );
}

function GroupName({ first, grouping }: { first: TaskRow; grouping: Grouping }): ReactNode {
  const { tasks, ledger } = useWords();
  const plans = useAsk('listPlans', {}).data?.plans;
  switch (grouping) {
    case 'plan':
      return plans?.find(({ id }) => id === first.planId)?.name;
    case 'unit':
      return first.leadUnitName;
    case 'level':
      return first.level ? <LevelMark level={first.level} /> : ledger.groups.noLevel;
    case 'status':
      return tasks.status[first.status];
  }
}

function sizeOf(counts: AnswerOf<'countTasks'>, first: TaskRow, grouping: Grouping): number {
  const sum = (parts: readonly { readonly count: number }[]): number =>
    parts.reduce((total, { count }) => total + count, 0);
  switch (grouping) {
    case 'plan':
      return sum(counts.plans.filter(({ id }) => id === first.planId));
    case 'unit':
      return sum(counts.units.filter(({ name }) => name === first.leadUnitName));
    case 'status':
      return sum(counts.states.filter(({ status }) => status === first.status));
    case 'level':
      return first.level
        ? sum(counts.levels.filter(({ id }) => id === first.level?.id))
        : counts.total - sum(counts.levels);
  }
}
