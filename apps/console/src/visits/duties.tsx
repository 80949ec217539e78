import { useSaid, useWords } from '../words/words';
import type { Duty } from './visit';

/** How far the checks that the place wants have come in the period of today. */
export function Duties({ duties }: { readonly duties: readonly Duty[] }) {
  const { duty } = useWords().visits;
  if (duties.length === 0) return null;
  return (
    <section className="card" aria-labelledby="visit-duties">
      <h2 id="visit-duties">{duty.title}</h2>
      <ul className="visit-duties">
        {duties.map((one) => (
          <DutyLine key={`${one.planId}/${one.period}/${one.what.en}`} duty={one} />
        ))}
      </ul>
    </section>
  );
}

function DutyLine({ duty: { what, planName, to, all, of, found, met, basis } }: { readonly duty: Duty }) {
  const { duty } = useWords().visits;
  const said = useSaid();
  return (
    <li>
      <strong>{said(what)}</strong> <span className="quiet">{planName}</span>
      <div>
        <span className={met ? undefined : 'behind'}>{all ? duty.all(found, of) : duty.some(found)}</span>
        {met && ` · ${duty.met}`} · {duty.until(to)}
      </div>
      {basis && <small className="quiet">{duty.basis(basis)}</small>}
    </li>
  );
}
