import { drawn } from '@duban/domain';
import { Link } from 'react-router';
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
      <ol>
        {population.map(({ taskId, cycle, ref, title }) => (
          <li key={taskId}>
            <Link to={`/tasks/${taskId}`}>
              {taken.includes(taskId) ? <strong>{`${ref} ${title}`}</strong> : `${ref} ${title}`}
            </Link>
            <div className="drawn-hash quiet">
              {taskId} / {cycle}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
