import { Link } from 'react-router';
import { LongWords } from '../../tasks/long-words';
import { useWords } from '../../words/words';
import type { Course } from './course-fields';

type Adjustment = Course['adjustments'][number];

/** Each adjustment: what changes and why, how its approval stands and who decided, and what the plan said before. */
export function Adjustments({ adjustments }: { readonly adjustments: readonly Adjustment[] }) {
  const { adjustments: words } = useWords().plans;
  if (adjustments.length === 0) return null;
  return (
    <>
      <h3>{words.title}</h3>
      <ul className="task-rows">
        {adjustments.map((one) => (
          <li key={one.approval?.id ?? `${one.on} ${one.what}`}>
            <AdjustmentLine adjustment={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function AdjustmentLine({ adjustment }: { readonly adjustment: Adjustment }) {
  const { adjustments: words } = useWords().plans;
  const { on, by, byName, what, basis, approval } = adjustment;
  const who = byName ?? by;
  return (
    <>
      <LongWords>{approval ? words.proposed(on, who, what) : words.adjusted(on, who, what)}</LongWords>
      {approval && <Decision approval={approval} />}
      <p className="quiet">{words.basis(basis)}</p>
      <SaidBefore adjustment={adjustment} />
    </>
  );
}

function Decision({ approval }: { readonly approval: NonNullable<Adjustment['approval']> }) {
  const { adjustments: words } = useWords().plans;
  const { id, status, endedOn, decidedBy } = approval;
  const state = words.states[status];
  const who = decidedBy.map(({ id: person, name }) => name ?? person).join('、');
  return (
    <p>
      <strong>{endedOn ? words.ended(state, endedOn, who) : state}</strong>{' '}
      <Link className="not-printed" to={`/approvals/${id}`}>
        {words.toApproval}
      </Link>
    </p>
  );
}

/** What the plan says without the adjustment; it stays whatever is decided. */
function SaidBefore({ adjustment: { before, tasks } }: { readonly adjustment: Adjustment }) {
  const { adjustments: words } = useWords().plans;
  return (
    <>
      {before !== '' && <LongWords>{words.before(before)}</LongWords>}
      {tasks.map(({ taskId, ref, title, goal, deadline, due }) => (
        <p key={taskId} className="quiet">
          <Link to={`/tasks/${taskId}`}>{words.task(ref, title)}</Link>
          {' · '}
          {words.taskBefore(deadline, due)}
          {goal !== null && ` · ${words.goalBefore(goal)}`}
        </p>
      ))}
    </>
  );
}
