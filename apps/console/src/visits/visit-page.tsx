import { Link, useParams } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { NotFound } from '../frame/not-found';
import { useTitle } from '../frame/use-title';
import { RowTable } from '../looks/row-table';
import { useWords } from '../words/words';
import { CallOff } from './call-off-form';
import { Drawn } from './drawn';
import { useFindForm } from './find-form';
import { useLookedAtColumns } from './looked-at-columns';
import { useVisitTitle } from './use-visit-title';
import type { Visit } from './visit';
import './visits.css';

export function Page() {
  const { visitId = '' } = useParams();
  return <VisitPage key={visitId} visitId={visitId} />;
}

function VisitPage({ visitId }: { readonly visitId: string }) {
  const { visits, frame } = useWords();
  const { data: visit, error } = useAsk('showVisit', { params: { visitId } });
  const trouble = troubleOf(error);
  const titleOf = useVisitTitle();
  useTitle(visit ? titleOf(visit) : visits.title);
  const code = trouble?.code;
  if (!visit && (code === 'not-found' || code === 'bad-request')) return <NotFound />;
  if (!visit) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  return (
    <article>
      <Link className="not-printed" to="/visits">
        ← {visits.toList}
      </Link>
      <h1>{titleOf(visit)}</h1>
      {trouble && <TroubleNote trouble={trouble} />}
      <Facts visit={visit} />
      <Tasks visit={visit} />
      {visit.draw && <Drawn draw={visit.draw} />}
      {visit.acts.includes('call-off') && <CallOff visit={visit} />}
    </article>
  );
}

function Facts({ visit }: { readonly visit: Visit }) {
  const { visits } = useWords();
  const { facts } = visits;
  const { kind, from, to, visitors, plannedByName, plannedOn, found, tasks, calledOff, planName } = visit;
  const parts: readonly (readonly [string, string])[] = [
    [facts.kind, `${visits.kinds[kind] ?? kind} · ${visits.status[visit.status] ?? visit.status}`],
    [visits.columns.plan, planName],
    [facts.days, visits.from(from, to)],
    ...(visitors.length > 0 ? ([[facts.visitors, visitors.join('、')]] as const) : []),
    [facts.planned, visits.planned(plannedByName ?? '—', plannedOn)],
    [facts.found, visits.ofTasks(found, tasks)],
  ];
  return (
    <section className="card">
      <dl className="visit-facts">
        {parts.map(([title, said]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {kind === 'covert' && <p className="quiet">{visits.covert}</p>}
      {kind === 'look-back' && <p className="quiet">{visits.lookBack.hidden}</p>}
      {calledOff && (
        <p className="late">{visits.calledOff(calledOff.on, calledOff.byName ?? '—', calledOff.because)}</p>
      )}
    </section>
  );
}

function Tasks({ visit }: { readonly visit: Visit }) {
  const { visits } = useWords();
  const { form, open } = useFindForm(visit);
  const columns = useLookedAtColumns(visit.acts.includes('find') ? open : null);
  return (
    <section aria-labelledby="visit-tasks">
      <h2 id="visit-tasks">{visits.tasks}</h2>
      {form}
      <RowTable label={visits.tasks} columns={columns} rows={visit.looksAt} keyOf={({ taskId }) => taskId} />
    </section>
  );
}
