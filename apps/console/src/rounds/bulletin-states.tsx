import { useWords } from '../words/words';
import type { Bulletin } from './round';

const STATES = ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'] as const;

/** How many tasks are said to stand how, and how many do by the days of the plan: side by side, never made one. */
export function BulletinStates({ bulletin }: { readonly bulletin: Bulletin }) {
  const { bulletin: words, thread } = useWords();
  const { states } = words;
  const { claimed, judged } = bulletin.figures;
  return (
    <section aria-labelledby="bulletin-states">
      <h2 id="bulletin-states">{states.title}</h2>
      <p className="quiet">{states.about}</p>
      <table className="rows bulletin-states" aria-labelledby="bulletin-states">
        <thead>
          <tr>
            <th scope="col">{states.state}</th>
            <th scope="col" className="number">
              {states.claimed}
            </th>
            <th scope="col" className="number">
              {states.judged}
            </th>
          </tr>
        </thead>
        <tbody>
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row">{thread.states[state]}</th>
              <Count title={states.claimed}>{claimed[state] ?? 0}</Count>
              <Count title={states.judged}>{state === 'completed' ? '—' : (judged[state] ?? 0)}</Count>
            </tr>
          ))}
          <tr>
            <th scope="row">{states.silent}</th>
            <Count title={states.claimed}>{bulletin.missing.length}</Count>
            <Count title={states.judged}>—</Count>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Count({ title, children }: { readonly title: string; readonly children: number | string }) {
  return (
    <td className="number" data-title={title}>
      {children}
    </td>
  );
}
