import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { Note } from '../frame/note';
import { useTitle } from '../frame/use-title';
import { isOffice } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import './people.css';
import { PeopleOf } from './people-of';
import { UnitList } from './unit-list';
import type { Unit } from './unit-tree';
import { useIsAdministrator } from './use-administrator';

/** The units, and who holds what in them today. Which unit is looked at stands in the address. */
export function Page() {
  const { people: words } = useWords();
  const administrator = useIsAdministrator();
  const me = useMe();
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
          <>
            {administrator && <FirstSteps units={known} />}
            <div className={administrator ? 'people' : undefined}>
              <UnitList
                units={known}
                chosen={search.get('unit')}
                linked={administrator}
                writes={isOffice(me)}
              />
              {administrator && <PeopleOf unit={known.find(({ id }) => id === search.get('unit')) ?? null} />}
            </div>
          </>
        )}
      </Answered>
    </>
  );
}

/** Without one of each no plan can be imported. */
const NEEDED: readonly Unit['kind'][] = ['office', 'government', 'party-committee'];

/** What the first administrator does next; gone once the house is furnished. */
function FirstSteps({ units }: { readonly units: readonly Unit[] }) {
  const { people: words } = useWords();
  const missing = NEEDED.filter((kind) => !units.some((unit) => unit.kind === kind));
  if (missing.length === 0) return null;
  return <Note>{words.firstSteps(missing.map((kind) => words.kinds[kind]))}</Note>;
}
