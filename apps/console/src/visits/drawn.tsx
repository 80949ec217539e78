import { drawn } from '@duban/domain';
import { useWords } from '../words/words';
import type { Visit } from './visit';

/** How the tasks were drawn, with all that a stranger needs to draw again. */
export function Drawn({ draw }: { readonly draw: NonNullable<Visit['draw']> }) {
  const { lookBack } = useWords().visits;
  const { population, percent, root, seed, method } = draw;
  const taken = drawn(draw).map(({ taskId }) => taskId);
  return (
    <details className="card drawn">
      <summary>{lookBack.how}</summary>
      <p>{lookBack.howLine(population.length, percent, root.month)}</p>
      <dl className="visit-facts">
        {(
          [
            [lookBack.method, method],
            [lookBack.root, root.hash],
            [lookBack.seed, seed],
          ] as const
        ).map(([title, said]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="drawn-hash">{said}</dd>
          </div>
        ))}
      </dl>
      <p>{lookBack.population(population.length)}</p>
      <ol className="drawn-hash">
        {population.map(({ taskId, cycle }) => (
          <li key={taskId}>
            {taken.includes(taskId) ? <strong>{taskId}</strong> : taskId} / {cycle}
          </li>
        ))}
      </ol>
    </details>
  );
}
