import { percent } from '@duban/domain';
import { useWords } from '../words/words';
import type { Bulletin } from './round';

/** The two rates that are published under one name (domain.md 1.4), each called by what it is a share of; and what is closed. */
export function BulletinRates({ figures: { all, due } }: Pick<Bulletin, 'figures'>) {
  const { rates } = useWords().bulletin;
  const facts = [
    [rates.due, shareOf(due), due.total > 0 ? rates.dueWhat(due.completed, due.total) : rates.noneDue],
    [rates.all, shareOf(all), rates.allWhat(all.completed, all.total)],
    [rates.closed, String(all.closed), rates.closedWhat],
  ] as const;
  return (
    <section aria-labelledby="bulletin-rates">
      <h2 id="bulletin-rates">{rates.title}</h2>
      <dl className="bulletin-rates">
        {facts.map(([name, figure, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{figure}</strong>
              <span className="quiet">{what}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A share of nothing is none. */
export const shareOf = ({ completed, total }: Bulletin['figures']['all']): string =>
  total === 0 ? '—' : percent(completed, total);
