import { placesOf } from '@duban/domain';
import { useWords } from '../words/words';
import { shareOf } from './bulletin-rates';
import type { Bulletin } from './round';

type UnitLine = Bulletin['units'][number];

/** The lead units with their part of the round, ranked only where the rules of the place say so. */
export function BulletinUnits({ bulletin: { units, rankedBy } }: { readonly bulletin: Bulletin }) {
  const { units: words } = useWords().bulletin;
  const columns = useUnitColumns();
  const places = placesOf(units, rankedBy);
  return (
    <section aria-labelledby="bulletin-units">
      <h2 id="bulletin-units">{words.title}</h2>
      <p className="quiet">{rankedBy === null ? words.unranked : words.ranked[rankedBy]}</p>
      <table className="rows" aria-labelledby="bulletin-units">
        <thead>
          <tr>
            {rankedBy !== null && (
              <th scope="col" className="number">
                {words.place}
              </th>
            )}
            <th scope="col">{words.unit}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <tr key={unit.unit}>
              {rankedBy !== null && (
                <td className="number" data-title={words.place}>
                  {places[at]}
                </td>
              )}
              <th scope="row">{unit.unit}</th>
              {columns.map(({ title, of }) => (
                <td key={title} className="number" data-title={title}>
                  {of(unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface UnitColumn {
  readonly title: string;
  readonly of: (unit: UnitLine) => number | string;
}

function useUnitColumns(): readonly UnitColumn[] {
  const { units: words } = useWords().bulletin;
  return [
    { title: words.tasks, of: ({ all }) => all.total },
    { title: words.completed, of: ({ all }) => all.completed },
    { title: words.rate, of: ({ all }) => shareOf(all) },
    { title: words.closed, of: ({ all }) => all.closed },
    { title: words.asked, of: ({ asked }) => asked },
    { title: words.missing, of: ({ missing }) => missing },
    { title: words.behind, of: ({ behind }) => behind },
  ];
}
