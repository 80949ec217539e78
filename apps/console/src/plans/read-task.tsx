import type { MeasureReading, TaskReading } from '@duban/contract';
import type { Deadline } from '@duban/domain';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { doubtsOf, gapsOf } from './doubts';

interface ReadTaskProps {
  readonly task: TaskReading;
  readonly open?: boolean;
}

/** One recognised task. Its fields are drawn when somebody opens it: a plan may have thousands. */
export function ReadTask({ task, open = false }: ReadTaskProps) {
  const { reading: words } = useWords().plans;
  const [opened, setOpened] = useState(open);
  const number = [task.ref, task.subRef].filter(Boolean).join('-');
  return (
    <details
      className="read-task"
      open={opened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <span className="read-task-ref">{number || words.noRef}</span>
        <span className="read-task-title">{task.title ?? task.problem ?? task.goal ?? words.noTitle}</span>
        <span className="quiet read-task-lead">
          {task.units.lead.join('、') || task.units.responsible.join('、')}
        </span>
        <span className="quiet read-task-deadline">{task.deadline?.text}</span>
      </summary>
      {opened && <Fields task={task} />}
    </details>
  );
}

function Fields({ task }: { readonly task: TaskReading }) {
  const doubts = new Set(doubtsOf(task));
  const gaps = new Set(gapsOf(task));
  const { units, taskClass, deadline, measures, persons } = task;
  // What a table of a plan has in any case is shown also where it is empty.
  const rows: readonly [string, ReactNode, always?: true][] = [
    ['ref', [task.ref, task.subRef].filter(Boolean).join('-'), true],
    ['title', task.title],
    ['problem', task.problem],
    ['goal', task.goal],
    ['taskClass', taskClass?.text],
    ['deadline', deadline && <DeadlineWords deadline={deadline} />, true],
    ['units.lead', units.lead.join('、'), true],
    ['units.responsible', units.responsible.join('、')],
    ['units.cooperating', units.cooperating.join('、')],
    ['units.acceptance', units.acceptance.join('、')],
    ['units.supervising', units.supervising.join('、')],
    ['measures', measures.length > 0 && <Measures measures={measures} />, true],
    ['persons', persons.map(personWords).join('；')],
    ['progress', task.progress?.text],
    ['acceptance', task.acceptance?.text],
  ];
  return (
    <dl className="fields">
      {rows
        .filter(
          ([field, value, always]) => Boolean(value) || always || gaps.has(field) || isDoubted(doubts, field),
        )
        .map(([field, value]) => (
          <Field
            key={field}
            field={field}
            look={gaps.has(field) ? 'gap' : isDoubted(doubts, field) ? 'doubt' : null}
          >
            {value}
          </Field>
        ))}
    </dl>
  );
}

/** A doubt about all units together is one about the unit that matters most. */
const isDoubted = (doubts: ReadonlySet<string>, field: string): boolean =>
  doubts.has(field) || (field === 'units.lead' && doubts.has('units'));

interface FieldProps {
  readonly field: string;
  readonly look: 'gap' | 'doubt' | null;
  readonly children: ReactNode;
}

function Field({ field, look, children }: FieldProps) {
  const { reading: words } = useWords().plans;
  return (
    <div className={look ? 'field doubtful' : 'field'}>
      <dt>{words.fields[field] ?? field}</dt>
      <dd>
        {children || <span className="quiet">{words.empty}</span>}
        {look && <span className="tag doubt">{words[look]}</span>}
      </dd>
    </div>
  );
}

/** The words as printed; a computed day stands beside them, never in their place. */
function DeadlineWords({ deadline: { text, day } }: { readonly deadline: Deadline }) {
  const { reading: words } = useWords().plans;
  return (
    <>
      {text}
      {day && <span className="quiet"> {words.dayMeant(day)}</span>}
    </>
  );
}

function Measures({ measures }: { readonly measures: readonly MeasureReading[] }) {
  return (
    <ol className="measures">
      {measures.map(({ no, text, units, deadline }, index) => (
        <li key={index}>
          {no && <span className="quiet">{no}. </span>}
          {text}
          <span className="quiet">
            {units.length > 0 && ` ${units.join('、')}`}
            {deadline && ` ${deadline.text}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

const personWords = ({ role, name, phone }: TaskReading['persons'][number]): string =>
  [role, name, phone].filter(Boolean).join(' ');
