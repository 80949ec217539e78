import type { ReactNode } from 'react';
import type { Deadline } from '@duban/domain';
import { useWords } from '../words/words';
import { MeasureList } from './measure-list';
import { Upstream } from './upstream';
import type { OpenTask } from './use-task';

/** What the plan says of the task, in the plan's own words. */
export function FactsPanel({ open }: { readonly open: OpenTask }) {
  const { facts: words } = useWords().tasks;
  const { problem, goal, deadline, measures } = open.task.facts;
  return (
    <section className="card" id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <dl className="facts">
        {open.row.upstream && (
          <Entry name={words.upstream.title}>
            <Upstream upstream={open.row.upstream} />
          </Entry>
        )}
        <Entry name={words.problem}>{problem ?? words.none}</Entry>
        <Entry name={words.goal}>{goal ?? words.none}</Entry>
        <Entry name={words.deadline}>
          {deadline ? <DeadlineWords deadline={deadline} /> : words.noDeadline}
          <Later deadline={open.row.deadline} />
        </Entry>
        <Entry name={words.measures}>
          {measures.length === 0 ? words.none : <MeasureList measures={measures} />}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The day that was granted instead of the plan's. */
function Later({ deadline }: { readonly deadline: OpenTask['row']['deadline'] }) {
  const { tasks } = useWords();
  return deadline?.planned && deadline.day ? <div>{tasks.facts.extendedTo(deadline.day)}</div> : null;
}

/** As written, and as the day it was read to be. */
const DeadlineWords = ({ deadline }: { readonly deadline: Deadline }) => (
  <>
    {deadline.text}
    {deadline.day && <span className="quiet"> {deadline.day}</span>}
  </>
);
