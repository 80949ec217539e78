import { useSaid, useWords } from '../words/words';
import { Rests } from './clause-card';
import type { ClosingSteps as Steps } from './parts';

/** How a task is closed, step by step in the order of the place. */
export function ClosingSteps({ steps: found }: { readonly steps: Steps | null }) {
  const { packs: words } = useWords();
  const said = useSaid();
  if (!found) return null;
  const { order, steps } = found;
  return (
    <section id={order.clause} className={order.unverified ? 'clause doubtful' : 'clause'}>
      <h2>
        {said(order.title)}
        {order.unverified && <span className="tag doubt">{words.mark}</span>}
      </h2>
      {order.sentences.map((sentence, index) => (
        <p key={index}>{said(sentence)}</p>
      ))}
      <Rests clause={order} />
      <ol className="closing-steps">
        {steps.map((step) => (
          <li key={step.clause} id={step.clause}>
            <h3>
              {said(step.title)}
              {step.unverified && <span className="tag doubt">{words.mark}</span>}
            </h3>
            {step.sentences.map((sentence, index) => (
              <p key={index}>{said(sentence)}</p>
            ))}
            <Rests clause={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}
