import { useWords } from '../words/words';
import './approval-panel.css';
import { ApprovalStep } from './approval-step';
import { LongWords } from './long-words';
import type { OpenTask } from './use-task';
import { useReturns } from './use-returns';

/** The closing steps as a tree: who has done what with which words, who is awaited, what was sent back; also before it begins. */
export function ApprovalPanel({ open }: { readonly open: OpenTask }) {
  const { approval } = useWords().taskPage;
  const { steps } = open.explanation;
  return (
    <section className="card" id="approval" aria-labelledby="approval-title">
      <h2 id="approval-title">{approval.title}</h2>
      <ol className="approval">
        {steps.map((step, index) => (
          <ApprovalStep key={index} open={open} step={step} index={index} />
        ))}
      </ol>
      <Returns open={open} />
    </section>
  );
}

function Returns({ open }: { readonly open: OpenTask }) {
  const { approval } = useWords().taskPage;
  const returns = useReturns(open);
  if (returns.length === 0) return null;
  return (
    <>
      <h3>{approval.returns}</h3>
      <ul className="approval-returns">
        {returns.map(({ key, text, because }) => (
          <li key={key}>
            {text}
            <LongWords>{because}</LongWords>
          </li>
        ))}
      </ul>
      <p className="quiet">{approval.lapsed}</p>
    </>
  );
}
