import { routes } from '@duban/contract';
import { Link } from 'react-router';
import { lacksDay } from '@duban/domain';
import { useAsk } from '../api/use-ask';
import { Note } from '../frame/note';
import { useSaid, useWords } from '../words/words';
import { Cycles } from './cycles';
import { LevelMark } from './level-mark';
import { useTimeLeft } from './use-time-left';
import type { OpenTask } from './use-task';

/** Number, title, deadline, level, and the units by their relation. */
export function TaskHead({ open }: { readonly open: OpenTask }) {
  const { tasks } = useWords();
  const said = useSaid();
  const packs = useAsk('listPacks', {}).data?.packs;
  const plan = useAsk('listPlans', {}).data?.plans.find(({ id }) => id === open.row.planId);
  const { row, task } = open;
  const left = useTimeLeft()(row);
  const { units, unitNames, class: kind } = task.facts;
  const named = (ids: readonly string[]): string => ids.map((id) => unitNames[id] ?? id).join('、');
  const { relations } = tasks;
  const pack = packs?.find(({ id }) => id === task.policy.pack);
  return (
    <header className="task-head">
      <Link className="not-printed" to="/tasks">
        ← {tasks.toLedger}
      </Link>
      <h1>
        {row.closedOn ? <s>{tasks.task(row.ref)}</s> : tasks.task(row.ref)} · {row.title}
        {row.filingNumber && <Filed row={row} />}
      </h1>
      <p className="task-line">
        <LevelMark level={row.level} />
        <span>{tasks.classes[kind]}</span>
        {row.deadline?.text !== tasks.classes[kind] && <DeadlineSaid deadline={row.deadline} />}
        {left && <span>{left}</span>}
      </p>
      <Beneath open={open} />
      <p className="task-line quiet">
        <span>
          {relations.lead} {named([units.lead])}
        </span>
        {units.cooperating.length > 0 && (
          <span>
            {relations.cooperating} {named(units.cooperating)}
          </span>
        )}
        <span>
          {relations.acceptance} {named([units.acceptance])}
        </span>
        <span>
          {relations.office} {named([units.office])}
        </span>
        {plan && <Link to={`/plans/${plan.id}`}>{tasks.plan(plan.name)}</Link>}
        <Link to={`/packs/${task.policy.pack}`}>
          {tasks.rules(pack ? said(pack.title) : task.policy.pack, task.policy.effectiveFrom)}
        </Link>
      </p>
    </header>
  );
}

/** The other cycles of a task, and its files. */
const Beneath = ({ open }: { readonly open: OpenTask }) => (
  <>
    <Cycles open={open} />
    <TaskFiles row={open.row} />
  </>
);

/** What the task is as a file, and the certificate of a closed one; of another one, that it lacks a day. */
function TaskFiles({ row: { id, status, deadline } }: Pick<OpenTask, 'row'>) {
  const { filings, tasks } = useWords();
  return (
    <>
      {status !== 'closed' && <NoDay deadline={deadline} />}
      <p className="task-line not-printed">
        {status === 'closed' && (
          <a href={`/api/tasks/${id}/certificate`} download>
            {filings.certificate.save}
          </a>
        )}
        <a
          href={`/api${routes.taskDossier.path.replace(':taskId', id)}`}
          download
          title={tasks.dossier.about}
        >
          {tasks.dossier.save}
        </a>
      </p>
    </>
  );
}

/** A number that is struck off stays where it was, struck. */
function Filed({ row: { filingNumber, closedOn } }: Pick<OpenTask, 'row'>) {
  const { tasks } = useWords();
  const said = tasks.filing(filingNumber ?? '');
  return <small className="quiet"> {closedOn ? <s>{said}</s> : said}</small>;
}

/** In the plan's words, and behind them the day that was granted instead. */
function DeadlineSaid({ deadline }: { readonly deadline: OpenTask['row']['deadline'] }) {
  const { facts } = useWords().tasks;
  if (!deadline) return null;
  const { text, planned, day } = deadline;
  return (
    <>
      <span>{text}</span>
      {planned && day && <span>{facts.extendedTo(day)}</span>}
    </>
  );
}

/** That no clock runs is said where the deadline stands, and what can be done about it. */
function NoDay({ deadline }: { readonly deadline: OpenTask['row']['deadline'] }) {
  const { tasks } = useWords();
  return lacksDay(deadline) ? <Note>{tasks.noDay(deadline?.text ?? '')}</Note> : null;
}
