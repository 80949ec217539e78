import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { usePackTitles } from '../packs/use-pack-titles';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import './plans.css';

type Plan = AnswerOf<'listPlans'>['plans'][number];

/** Every plan with its counts; from here a new one is imported. */
export function Page() {
  const { plans } = useWords();
  const asked = useAsk('listPlans', {});
  const mayImport = useMe().person.posts.some(({ unitKind }) => unitKind === 'office');
  useTitle(plans.title);
  return (
    <>
      <div className="page-head">
        <h1>{plans.title}</h1>
        <PlanLinks mayImport={mayImport} />
      </div>
      <Answered asked={asked}>
        {({ plans: rows }) =>
          rows.length > 0 ? <PlanTable rows={rows} /> : <NoPlan mayImport={mayImport} />
        }
      </Answered>
    </>
  );
}

/** What can be begun here, offered to whoever may. */
function PlanLinks({ mayImport }: { readonly mayImport: boolean }) {
  const { plans } = useWords();
  const may = useAsk('planOffers', {}).data;
  const { feedbackPage, publicationPage } = plans.course;
  const links = [
    ...(may && may.receiveFeedback.length > 0 ? [['/plans/feedback', feedbackPage.title] as const] : []),
    ...(may && may.publish.length > 0 ? [['/plans/publication', publicationPage.title] as const] : []),
    ...(mayImport ? [['/plans/import', plans.import] as const] : []),
  ];
  return links.map(([to, name]) => (
    <Link key={to} className="button-link" to={to}>
      {name}
    </Link>
  ));
}

function NoPlan({ mayImport }: { readonly mayImport: boolean }) {
  const { plans } = useWords();
  return (
    <section className="card">
      <p>{plans.none}</p>
      <p className="quiet">{mayImport ? plans.noneNext : plans.noneOther}</p>
    </section>
  );
}

function PlanTable({ rows }: { readonly rows: readonly Plan[] }) {
  const { plans } = useWords();
  const titles = usePackTitles();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{plans.name}</th>
          <th scope="col">{plans.pack}</th>
          <th scope="col">{plans.importedOn}</th>
          {([plans.total, plans.closed, plans.overdue] as const).map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((plan) => (
          <PlanRow key={plan.id} plan={plan} pack={titles(plan.pack)} />
        ))}
      </tbody>
    </table>
  );
}

function PlanRow({ plan, pack }: { readonly plan: Plan; readonly pack: string }) {
  const { plans } = useWords();
  const { total, closed, overdue } = plan.tasks;
  const rows = `/tasks?plan=${plan.id}`;
  return (
    <tr>
      <th scope="row">
        <Link to={`/plans/${plan.id}`}>{plan.name}</Link>
      </th>
      <td data-title={plans.pack}>
        <Link to={`/packs/${plan.pack}`}>{pack}</Link>
      </td>
      <td data-title={plans.importedOn} className="no-wrap">
        {plan.importedOn}
      </td>
      <td data-title={plans.total} className="number">
        <Link to={rows}>{total}</Link>
      </td>
      <td data-title={plans.closed} className="number">
        {closed > 0 ? <Link to={`${rows}&status=closed`}>{closed}</Link> : 0}
      </td>
      <td data-title={plans.overdue} className={overdue > 0 ? 'number overdue' : 'number'}>
        {overdue}
      </td>
    </tr>
  );
}
