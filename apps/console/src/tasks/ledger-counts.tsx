import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { useSaid, useWords } from '../words/words';
import { asAsked, searchOf, useLedgerQuery, type LedgerQuery } from './ledger-query';
import { LevelMark } from './level-mark';
import { useWhere } from './use-where';

type Counts = AnswerOf<'countTasks'>;

/** How many there are, and how many of each level and state; every number opens its rows. */
export function LedgerCounts() {
  const { ledger } = useWords();
  const { filter } = useLedgerQuery();
  const { data } = useAsk('countTasks', { query: asAsked(filter) });
  return (
    <section className="ledger-counts" aria-label={ledger.counts.name}>
      <strong role="status">{data && ledger.counts.total(data.total)}</strong>
      {data && <LevelCounts levels={data.levels} />}
      {data && <StateCounts states={data.states} />}
    </section>
  );
}

function LevelCounts({ levels }: Pick<Counts, 'levels'>) {
  const { ledger } = useWords();
  const said = useSaid();
  const { filter } = useLedgerQuery();
  return (
    <ul aria-label={ledger.counts.levels}>
      {levels.map((level) => (
        <Count
          key={level.id}
          name={said(level.word)}
          count={level.count}
          chosen={filter.level === level.id}
          part={{ level: level.id }}
        >
          <LevelMark level={level} />
        </Count>
      ))}
    </ul>
  );
}

function StateCounts({ states }: Pick<Counts, 'states'>) {
  const { ledger } = useWords();
  const where = useWhere();
  const { filter } = useLedgerQuery();
  return (
    <ul aria-label={ledger.counts.states}>
      {states.map(({ status, step, count }) => {
        const part = { status, step: step ?? undefined };
        const name = where(part.step ? { status, step: part.step } : { status, step: null });
        const chosen = filter.status === status && filter.step === part.step;
        return (
          <Count key={`${status} ${step}`} name={name} count={count} chosen={chosen} part={part}>
            {name}
          </Count>
        );
      })}
    </ul>
  );
}

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
  /** What the number is of. */
  readonly part: LedgerQuery;
  readonly children: ReactNode;
}

function Count({ name, count, chosen, part, children }: CountProps) {
  const { ledger } = useWords();
  const { query } = useLedgerQuery();
  const without = Object.fromEntries(Object.keys(part).map((key) => [key, undefined]));
  const said = (
    <>
      {children} <b>{count}</b>
    </>
  );
  if (count === 0 && !chosen) return <li className="count quiet">{said}</li>;
  return (
    <li className="count">
      <Link
        to={`?${searchOf({ ...query, ...(chosen ? without : part) })}`}
        aria-current={chosen || undefined}
        title={chosen ? ledger.counts.without(name) : ledger.counts.only(name, count)}
      >
        {said}
      </Link>
    </li>
  );
}
