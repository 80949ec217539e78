import { ClauseText } from './clause-card';
import type { ClosingSteps as Steps } from './parts';

/** How a task is closed, step by step in the order of the place. */
export function ClosingSteps({ steps: found }: { readonly steps: Steps | null }) {
  if (!found) return null;
  const { order, steps } = found;
  return (
    <section id={order.clause} className={order.unverified ? 'clause doubtful' : 'clause'}>
      <ClauseText clause={order} heading="h2" />
      <ol className="closing-steps">
        {steps.map((step) => (
          <li key={step.clause} id={step.clause}>
            <ClauseText clause={step} heading="h3" />
          </li>
        ))}
      </ol>
    </section>
  );
}
