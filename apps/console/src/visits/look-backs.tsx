import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ActForm } from '../acts/act-form';
import { useSaid, useWords } from '../words/words';
import type { LookBack } from './visit';

/** What this period draws of the closed tasks of each plan. */
export function LookBacks({ lookBacks }: { readonly lookBacks: readonly LookBack[] }) {
  const { lookBack } = useWords().visits;
  if (lookBacks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="look-backs">
      <h2 id="look-backs">{lookBack.title}</h2>
      <ul className="visit-duties">
        {lookBacks.map((one) => (
          <Line key={`${one.planId}/${one.period}`} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ one }: { readonly one: LookBack }) {
  const { duty, lookBack, from } = useWords().visits;
  const said = useSaid();
  const { planName, what, basis, sample, closed, percent, unverified, visitId, mayDraw } = one;
  return (
    <li>
      <strong>{planName}</strong>{' '}
      <span className="quiet">
        {from(one.from, one.to)}
        {what && ` · ${said(what)}`}
      </span>
      <div>
        {lookBack.sample(sample, closed, percent)}
        {visitId && (
          <>
            {' · '}
            <Link to={`/visits/${visitId}`}>{lookBack.drawn}</Link>
          </>
        )}
      </div>
      {unverified && (
        <div>
          <small className="quiet">{lookBack.unverified}</small>
        </div>
      )}
      {basis && <small className="quiet">{duty.basis(basis)}</small>}
      {mayDraw && <Draw one={one} />}
    </li>
  );
}

/** The open form stands in the address; of several plans the button opens one. */
function Draw({ one: { planId, period, sample } }: { readonly one: LookBack }) {
  const { lookBack } = useWords().visits;
  const [search, setSearch] = useSearchParams();
  const turn = useNavigate();
  const open = (now: boolean): void =>
    setSearch(now ? { act: 'draw-look-back', plan: planId } : {}, { replace: true });
  if (search.get('act') !== 'draw-look-back' || (search.get('plan') ?? planId) !== planId)
    return (
      <p className="not-printed">
        <Button onClick={() => open(true)}>{lookBack.act}</Button>
      </p>
    );
  return (
    <ActForm
      route="drawLookBack"
      act="draw-look-back"
      name={lookBack.act}
      subject={`look-back/${planId}/${period}`}
      known={{}}
      asking={() => ({ body: { planId } })}
      missing={() => []}
      will={() => lookBack.will(sample)}
      onDone={({ id }) => void turn(`/visits/${id}`)}
      onCancel={() => open(false)}
    >
      {() => null}
    </ActForm>
  );
}
