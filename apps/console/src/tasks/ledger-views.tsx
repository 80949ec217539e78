import type { Day } from '@duban/domain';
import { Link } from 'react-router';
import { heldPosts } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { searchOf, useLedgerQuery, type LedgerQuery } from './ledger-query';

interface View {
  readonly name: string;
  readonly query: LedgerQuery;
}

/** Addresses that most people want, each a link like any other. */
export function LedgerViews() {
  const { ledger } = useWords();
  const { query } = useLedgerQuery();
  const now = searchOf(query);
  return (
    <nav className="ledger-views not-printed" aria-label={ledger.views.name}>
      {useGivenViews().map(({ name, query: asked }) => {
        const search = searchOf(asked);
        return (
          <Link key={name} to={`?${search}`} aria-current={search === now ? 'page' : undefined}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}

function useGivenViews(): readonly View[] {
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
    { name: views.month, query: { dueBy: lastOfMonth(me.today), sort: 'deadline' } },
  ];
}

function lastOfMonth(day: Day): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}
