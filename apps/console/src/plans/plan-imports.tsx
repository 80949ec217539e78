import { Link } from 'react-router';
import { useWords } from '../words/words';
import { PlanRecord } from './plan-record';
import type { PlanShown } from './plan-shown';

interface PlanImportsProps {
  readonly planId: string;
  readonly imports: NonNullable<PlanShown['imports']>;
}

/** The files that the tasks come from: who read and who confirmed each, and what was mended in between. */
export function PlanImports({ planId, imports }: PlanImportsProps) {
  const { page: words } = useWords().plans;
  return (
    <section className="section">
      <h2>{words.imports}</h2>
      {imports.length === 0 && <p className="quiet">{words.noImport}</p>}
      <ul>
        {imports.map((one) => (
          <li key={one.importId}>
            <Link to={`/plans/import/${one.importId}`}>{one.fileName}</Link>{' '}
            {words.imported(one.readBy, one.readOn, one.confirmedBy, one.confirmedOn)}{' '}
            {words.corrections(one.corrections)}
            <br />
            <small className="quiet file-hash">SHA-256 {one.sha256}</small>
          </li>
        ))}
      </ul>
      <PlanRecord planId={planId} />
    </section>
  );
}
