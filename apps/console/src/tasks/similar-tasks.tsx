import { Link } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import type { OpenTask } from './use-task';

type Similar = AnswerOf<'similarTasks'>['similar'][number];

/** What may be the same problem again, among those that were struck off; nothing where there is none. */
export function SimilarTasks({ open: { row } }: { readonly open: OpenTask }) {
  const { similar: words } = useWords().taskPage;
  const { data, error } = useAsk('similarTasks', { params: { taskId: row.id } });
  const trouble = troubleOf(error);
  if (trouble) return <TroubleNote trouble={trouble} />;
  if (!data || data.similar.length === 0) return null;
  return (
    <section className="card" id="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <ul className="task-rows">
        {data.similar.map((one) => (
          <SimilarTask key={one.taskId} similar={one} />
        ))}
      </ul>
    </section>
  );
}

function SimilarTask({ similar }: { readonly similar: Similar }) {
  const { similar: words } = useWords().taskPage;
  const { taskId, ref, title, leadUnitName, closedOn, sameUnit, sameClass } = similar;
  const because = [
    words.words(Math.round(similar.words * 100)),
    ...(sameUnit ? [words.sameUnit] : []),
    ...(sameClass ? [words.sameClass] : []),
  ];
  return (
    <li>
      <Link to={`/tasks/${taskId}`}>
        <s>{ref}</s> {title}
      </Link>
      <div className="quiet">{words.closed(leadUnitName, closedOn)}</div>
      <div className="quiet">{because.join(' · ')}</div>
    </li>
  );
}
