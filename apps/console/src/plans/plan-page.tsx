import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-ask';
import { Answered } from '../frame/answered';
import { useTitle } from '../frame/use-title';
import { usePackTitles } from '../packs/use-pack-titles';
import { useSaid, useWords } from '../words/words';
import { PlanCourse } from './course/plan-course';
import { PlanCounts } from './plan-counts';
import { PlanImports } from './plan-imports';
import { PlanLetters } from './plan-letters';
import type { PlanShown } from './plan-shown';
import { PlanSteps } from './plan-steps';
import './plans.css';

/** One plan: how far it is, where its tasks stand, and which file it comes from. */
export function Page() {
  const { planId = '' } = useParams();
  return (
    <Answered asked={useAsk('showPlan', { params: { planId } })}>{(plan) => <Plan plan={plan} />}</Answered>
  );
}

interface PlanProps {
  readonly plan: PlanShown;
}

function Plan({ plan }: PlanProps) {
  const { page: words } = useWords().plans;
  useTitle(plan.name);
  return (
    <>
      <div className="page-head">
        <h1>{plan.name}</h1>
        <Link className="button-link" to={`/tasks?plan=${plan.id}`}>
          {words.tasks}
        </Link>
      </div>
      <Rules plan={plan} />
      <PlanSteps plan={plan} />
      {plan.course ? <PlanCourse planId={plan.id} course={plan.course} /> : <NoFeedback plan={plan} />}
      <PlanCounts plan={plan} />
      <Rates plan={plan} />
      <ClosingFacts plan={plan} />
      <Rounds plan={plan} />
      <PlanLetters planId={plan.id} />
      {plan.imports && <PlanImports planId={plan.id} imports={plan.imports} />}
    </>
  );
}

/** An imported plan has no clock until its inspection is on record: the way there, for whoever may. */
function NoFeedback({ plan: { id, pack } }: PlanProps) {
  const { feedbackPage } = useWords().plans.course;
  const { data } = useAsk('planOffers', {});
  if (!data?.receiveFeedback.includes(pack)) return null;
  return (
    <p>
      <Link to={`/plans/feedback?plan=${id}`}>{feedbackPage.title}</Link>
    </p>
  );
}

function Rules({ plan: { pack, edition } }: PlanProps) {
  const { page: words } = useWords().plans;
  const titles = usePackTitles();
  return (
    <p>
      {words.rules} <Link to={`/packs/${pack}`}>{titles(pack)}</Link>{' '}
      <span className="quiet">{words.edition(edition.slice(0, 12))}</span>
    </p>
  );
}

function Rates({ plan: { rates } }: PlanProps) {
  const { page: words } = useWords().plans;
  return (
    <section className="section">
      <h2>{words.rates}</h2>
      <ul>
        <li>{rates.due > 0 ? words.ofDue(rates.dueComplete, rates.due) : words.noneDue}</li>
        {rates.all > 0 && <li>{words.ofAll(rates.complete, rates.all)}</li>}
        <li>{words.closed(rates.closed)}</li>
      </ul>
      <p className="quiet">{words.ratesWhat}</p>
    </section>
  );
}

/** Each fact of a closing by its number of tasks: to be complete is another thing than to be accepted, signed or struck off. */
function ClosingFacts({ plan: { facts } }: PlanProps) {
  const { plans, tasks } = useWords();
  const said = useSaid();
  if (facts.length === 0) return null;
  const names: Readonly<Record<string, string>> = { ...tasks.steps, ...plans.page.factNames };
  const nameOf = (fact: string): string => names[fact] ?? fact;
  return (
    <section className="section">
      <h2>{plans.page.facts}</h2>
      <ul>
        {facts.map(({ fact, title, count }) => (
          <li key={`${fact}/${title?.zh ?? ''}`}>
            {plans.page.factCount(title ? said(title) : nameOf(fact), count)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rounds({ plan: { id, rounds } }: PlanProps) {
  const { page: words } = useWords().plans;
  return (
    <section className="section">
      <h2>{words.rounds}</h2>
      {rounds.length === 0 && <p className="quiet">{words.noRound}</p>}
      <ul>
        {rounds.map(({ period, status, dueOn }) => (
          <li key={period}>
            <Link to={`/rounds/${id}/${period}`}>{period}</Link> {words.round[status] ?? status}
            <span className="quiet"> {words.roundDue(dueOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
