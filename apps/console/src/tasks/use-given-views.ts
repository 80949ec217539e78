import { lastDayOfMonth, monthOf, yearOf } from '@duban/domain';
import { heldPosts } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import type { LedgerQuery } from './ledger-query';

export interface GivenView {
  readonly name: string;
  readonly query: LedgerQuery;
}

/** What everybody is given, by the posts that they hold. */
export function useGivenViews(): readonly GivenView[] {
  const { views } = useWords().ledger;
  const me = useMe();
  const units = new Map(heldPosts(me).map(({ unit, unitName }) => [unit, unitName]));
  return [
    { name: views.all, query: {} },
    { name: views.mine, query: { waiting: 'me' } },
    ...[...units].map(([unit, name]) => ({
      name: units.size === 1 ? views.own : views.unit(name),
      query: { unit },
    })),
    { name: views.overdue, query: { overdue: 'true' } },
    { name: views.reopened, query: { reopened: 'true' } },
    {
      name: views.month,
      query: { dueBy: lastDayOfMonth(yearOf(me.today), monthOf(me.today)), sort: 'deadline' },
    },
  ];
}
