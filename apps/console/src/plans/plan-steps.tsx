import { useWords } from '../words/words';
import type { PlanShown } from './plan-shown';

/** From the feedback to the result: each step with its day, or that nobody has recorded it. */
export function PlanSteps({ plan }: { readonly plan: PlanShown }) {
  const { page: words } = useWords().plans;
  const { course } = plan;
  const { lastDeadline, lastClosed, all, closed } = plan.rates;
  const isClosed = all > 0 && closed === all;
  const steps: readonly (readonly [string, string | null, string?])[] = [
    [words.feedback, plan.feedbackOn],
    [words.issued, course?.steps.find(({ step }) => step === 'issued')?.on ?? null],
    [words.dispatched, plan.importedOn],
    [words.lastDeadline, lastDeadline],
    [words.allClosed, isClosed ? lastClosed : null, isClosed ? undefined : words.left(all - closed)],
    [words.result, course?.result.reported?.on ?? null],
  ];
  return (
    <section className="section">
      <h2>{words.steps}</h2>
      <ol className="plan-steps">
        {steps.map(([name, day, instead]) => (
          <li key={name} className={day ? undefined : 'quiet'}>
            <strong>{name}</strong>
            <span>{day ?? instead ?? words.notRecorded}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
