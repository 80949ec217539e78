import { Link } from 'react-router';
import { useWords } from '../words/words';
import { leadsTasks, unitTree, type Unit, type UnitBranch } from './unit-tree';

interface UnitListProps {
  readonly units: readonly Unit[];
  readonly chosen: string | null;
  /** Whether a unit opens its people. */
  readonly linked: boolean;
  /** Whether whoever looks writes letters to units. */
  readonly writes: boolean;
}

export function UnitList({ units, chosen, linked, writes }: UnitListProps) {
  const { people: words } = useWords();
  const everybody = linked && (
    <li>
      <Link to="/people" aria-current={chosen === null ? 'true' : undefined}>
        {words.everybody}
      </Link>
    </li>
  );
  return (
    <nav className="card units" aria-label={words.units}>
      <h2>{words.units}</h2>
      {units.length === 0 ? (
        <>
          <p>{words.unitsNone}</p>
          <p className="quiet">{words.unitsNoneNext}</p>
        </>
      ) : (
        <ul>
          {everybody}
          {unitTree(units).map((branch) => (
            <Branch key={branch.unit.id} branch={branch} {...{ chosen, linked, writes }} />
          ))}
        </ul>
      )}
    </nav>
  );
}

interface BranchProps extends Pick<UnitListProps, 'chosen' | 'linked' | 'writes'> {
  readonly branch: UnitBranch;
}

function Branch({ branch: { unit, below }, chosen, linked, writes }: BranchProps) {
  const { people: words } = useWords();
  const name = (
    <>
      {unit.name} <small className="quiet">{words.kinds[unit.kind]}</small>
    </>
  );
  return (
    <li>
      {linked ? (
        <Link to={`/people?unit=${unit.id}`} aria-current={unit.id === chosen ? 'true' : undefined}>
          {name}
        </Link>
      ) : (
        <span>
          {name} {writes && leadsTasks(unit) && <WriteTo unit={unit} />}
        </span>
      )}
      {below.length > 0 && (
        <ul>
          {below.map((branch) => (
            <Branch key={branch.unit.id} branch={branch} {...{ chosen, linked, writes }} />
          ))}
        </ul>
      )}
    </li>
  );
}

function WriteTo({ unit: { id, name } }: { readonly unit: Unit }) {
  const { people: words } = useWords();
  return (
    <Link
      className="unit-write not-printed"
      to={`/letters/draft?unit=${id}`}
      aria-label={words.writeTo(name)}
    >
      {words.write}
    </Link>
  );
}
