import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/words';
import './people.css';
import { PeopleOf } from './people-of';
import { UnitList } from './unit-list';
import { useIsAdministrator } from './use-administrator';

/** The units, and who holds what in them today. Which unit is looked at stands in the address. */
export function Page() {
  const { people: words } = useWords();
  const administrator = useIsAdministrator();
  const units = useAsk('listUnits', {});
  const [search] = useSearchParams();
  useTitle(words.title);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {administrator && (
          <div className="page-acts">
            <Link className="button-link second" to="/people/units/add">
              {words.addUnit}
            </Link>
            <Link className="button-link" to="/people/add">
              {words.addPerson}
            </Link>
          </div>
        )}
      </div>
      {!administrator && <Note>{words.onlyAdministrator}</Note>}
      <Answered asked={units}>
        {({ units: known }) => (
          <div className={administrator ? 'people' : undefined}>
            <UnitList units={known} chosen={search.get('unit')} linked={administrator} />
            {administrator && <PeopleOf unit={known.find(({ id }) => id === search.get('unit')) ?? null} />}
          </div>
        )}
      </Answered>
    </>
  );
}
