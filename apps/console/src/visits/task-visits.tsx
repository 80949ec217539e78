import { Link } from 'react-router';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { FindingWords } from './finding-words';
import { useVisitTitle } from './use-visit-title';

/** What visits found of a task, and those that its unit may expect; nothing where there is neither. */
export function TaskVisits({ taskId }: { readonly taskId: string }) {
  const { visits } = useWords();
  const titleOf = useVisitTitle();
  const { data, error } = useAsk('taskVisits', { params: { taskId } });
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  const { findings, coming } = data;
  if (findings.length + coming.length === 0) return null;
  const kindOf = (kind: string): string => visits.kinds[kind] ?? kind;
  return (
    <section className="card" id="visits" aria-labelledby="visits-title">
      <h2 id="visits-title">{visits.ofTask.title}</h2>
      <ul className="task-rows">
        {coming.map((visit) => (
          <li key={visit.id}>
            <Link to={`/visits/${visit.id}`}>{titleOf(visit)}</Link>{' '}
            <span>
              {visits.ofTask.coming(
                kindOf(visit.kind),
                visits.from(visit.from, visit.to),
                visit.visitors.join('、'),
              )}
            </span>
          </li>
        ))}
        {findings.map((finding) => (
          <li key={finding.visitId}>
            <Link to={`/visits/${finding.visitId}`}>{kindOf(finding.kind)}</Link>{' '}
            <FindingWords finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
