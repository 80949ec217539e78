import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ClockPanel } from '../../calendar/clock-panel';
import { HeadRow } from '../../looks/head-row';
import { useHolder } from '../../people/use-holder';
import { useMe } from '../../session/use-me';
import { LongWords } from '../../tasks/long-words';
import { useDays } from '../../words/use-days';
import { useWords } from '../../words/words';
import { Adjustments } from './adjustments';
import { Completeness } from './completeness';
import type { Course } from './course-fields';
import { PlanActForm } from './plan-act-form';

interface CourseProps {
  readonly planId: string;
  readonly course: Course;
}

/** A plan since its feedback: what is due and by whom, what was done, its units' own plans, and its clocks. */
export function PlanCourse({ planId, course }: CourseProps) {
  const { course: words } = useWords().plans;
  const days = useDays();
  const { status, inspection, due, result, returned, adjustments, moved } = course;
  const { level, round, batch, body, feedbackOn } = inspection;
  return (
    <section className="section" aria-labelledby="course-title">
      <h2 id="course-title">{words.title}</h2>
      <p>
        {words.inspection(words.levels[level], round, batch)} · {words.feedback(body, feedbackOn)}
      </p>
      <ul>
        {course.steps.map(({ step, on, by, byName, document }) => (
          <li key={step}>{words.step(words.steps[step], on, [byName ?? by, document])}</li>
        ))}
      </ul>
      {due && (status === 'feedback' || status === 'drafted' || due.missed) && (
        <DueLine name={words.due} due={due} />
      )}
      {result.due && !result.reported && <DueLine name={words.resultDue} due={result.due} />}
      {course.publishAt && <p>{words.publishAt(days.at(course.publishAt), course.publishWhere ?? '')}</p>}
      {returned && (
        <>
          <p className="plan-late">{words.returned(returned.on)}</p>
          <LongWords>{returned.because}</LongWords>
        </>
      )}
      {moved.map(({ period, on, from, to }) => (
        <p key={`${period} ${on}`} className="quiet">
          {words.moved(words.periods[period], from, to, on)}
        </p>
      ))}
      {course.submittedDespite && (
        <LongWords>
          {words.completeness.submittedDespite(
            course.submittedDespite.count,
            course.submittedDespite.because,
          )}
        </LongWords>
      )}
      <Completeness completeness={course.completeness} />
      <Waiting planId={planId} course={course} />
      <Adjustments adjustments={adjustments} />
      <UnitPlans course={course} />
      <div className="plan-clock">
        <ClockPanel clocks={course.clocks} />
      </div>
    </section>
  );
}

function DueLine({ name, due }: { readonly name: string; readonly due: NonNullable<Course['due']> }) {
  const { calendar, plans } = useWords();
  return (
    <p className={due.missed ? 'plan-late' : undefined}>
      {plans.course.by(name, due.by)} {due.missed && plans.course.missed}
      {due.provisional && <span className="tag doubt">{calendar.provisionalMark}</span>}
    </p>
  );
}

type Waited = Course['waiting'][number];
const keyOf = ({ act, by }: Waited): string => `${act} ${by.unit}`;
const isMine = ({ people }: Waited['by'], me: string): boolean => people.some(({ id }) => id === me);

/** Each thing that can be done now, and who can; what I can do is a button, and open where the address asks for it. */
function Waiting({ planId, course: { waiting, adjusting, completeness } }: CourseProps) {
  const { course: words } = useWords().plans;
  const holder = useHolder();
  const me = useMe();
  const [search] = useSearchParams();
  const asked = waiting.find(({ act, by }) => act === search.get('act') && isMine(by, me.person.id));
  const [chosen, setChosen] = useState<string | null>(asked ? keyOf(asked) : null);
  if (waiting.length === 0) return null;
  return (
    <ul className="task-rows">
      {waiting.map(({ act, by }) => {
        const key = keyOf({ act, by });
        const mine = isMine(by, me.person.id);
        return (
          <li key={key}>
            {words.waits(words.acts[act], holder(by))}{' '}
            {mine && chosen !== key && (
              <Button className="not-printed" size="small" onClick={() => setChosen(key)}>
                {words.acts[act]}
              </Button>
            )}
            {chosen === key && (
              <PlanActForm
                {...{ planId, act, adjusting }}
                lacks={completeness?.count ?? 0}
                unit={by.unit}
                onClose={() => setChosen(null)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function UnitPlans({ course: { unitPlans } }: Pick<CourseProps, 'course'>) {
  const { course: words } = useWords().plans;
  if (!unitPlans) return null;
  const { due, chased, nextChase, plans } = unitPlans;
  return (
    <>
      <h3>{words.unitPlans}</h3>
      <DueLine name={words.unitPlansDue} due={due} />
      {chased.length > 0 && <p className="quiet">{words.chased(chased.join('、'), nextChase)}</p>}
      <table className="rows">
        <HeadRow titles={[words.unit, words.submitted, words.fields.document]} />
        <tbody>
          {plans.map(({ unit, unitName, submittedOn, document }) => (
            <tr key={unit}>
              <th scope="row">{unitName}</th>
              <td data-title={words.submitted}>{submittedOn ?? words.notYet}</td>
              <td data-title={words.fields.document}>{document ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
