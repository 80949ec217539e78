import { useAsk } from '../api/use-ask';
import { useWords } from '../words/words';
import { isShown } from '../evidence/evidence';
import type { OpenTask } from './use-task';
import { periodsOf } from './reports-panel';

const NO_POINTS = { closed: 0, total: 0, withdrawn: 0 };

/** What else stands on the page, with how much of it. Only what is there is named. */
export function TaskContents({ open }: { readonly open: OpenTask }) {
  const { calendar, evidence, ladder, points, taskPage, tasks, visits } = useWords();
  const looked = useAsk('taskVisits', { params: { taskId: open.row.id } }).data;
  const proof = useAsk('taskEvidence', { params: { taskId: open.row.id } }).data;
  const { reports, letters, approval, record } = taskPage;
  const periods = periodsOf(open).length;
  const { closed, total, withdrawn } = open.task.points ?? NO_POINTS;
  const parts: readonly (readonly [string, string, boolean])[] = [
    ['facts', tasks.facts.title, true],
    ['reports', reports.count(periods), periods > 0],
    ['points', points.count(closed, total), total + withdrawn > 0],
    ['evidence', evidence.count(proof?.pieces.length ?? 0), proof !== undefined && isShown(proof)],
    [
      'visits',
      visits.ofTask.title,
      looked !== undefined && looked.findings.length + looked.coming.length > 0,
    ],
    ['letters', letters.count(open.letters.length), open.letters.length > 0],
    ['ladder', ladder.title, open.task.policy.ladder.length > 0],
    ['approval', approval.title, open.explanation.steps.length > 0],
    ['clock', calendar.clock.title, open.explanation.clocks.length > 0],
    ['record', record.count(open.facts.length), true],
  ];
  return (
    <nav className="task-contents not-printed" aria-label={taskPage.contents}>
      {parts
        .filter(([, , there]) => there)
        .map(([id, said]) => (
          <a key={id} href={`#${id}`}>
            {said}
          </a>
        ))}
    </nav>
  );
}
