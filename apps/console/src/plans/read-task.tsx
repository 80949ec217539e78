import type { MeasureReading, TaskReading } from '@duban/contract';
import { lacksDay, type Deadline } from '@duban/domain';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { doubtsOf, gapsOf } from './doubts';
import { useLight } from './lit';
import { MendForm } from './mend-form';
import { isUnsaved } from './unsaved';
import type { Import } from './use-import';
import { useFollow } from './use-follow';

interface ReadTaskProps {
  readonly read: Import;
  /** The task's place in the reading. */
  readonly index: number;
  readonly task: TaskReading;
  readonly open?: boolean;
}

/** One recognised task. Its fields are drawn when somebody opens it: a plan may have thousands. */
export function ReadTask({ read, index, task, open = false }: ReadTaskProps) {
  const { reading: words } = useWords().plans;
  const { person } = useMe();
  const where = { person: person.id, importId: read.importId };
  const [opened, setOpened] = useState(() => open || isUnsaved(where, index));
  const element = useRef<HTMLDetailsElement>(null);
  useFollow(index, element, () => setOpened(true));
  const number = [task.ref, task.subRef].filter(Boolean).join('-');
  return (
    <details
      ref={element}
      id={`task-${index}`}
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
      {opened && <Opened {...{ read, index, task }} />}
    </details>
  );
}

function Opened({ read, index, task }: Omit<ReadTaskProps, 'open'>) {
  const { mend: words } = useWords().plans;
  const { person } = useMe();
  // What was typed before is there again, and not behind a button.
  const [mending, setMending] = useState(() =>
    isUnsaved({ person: person.id, importId: read.importId }, index),
  );
  const corrections = read.corrections.filter((one) => one.task === index);
  return (
    <div className="read-task-body">
      <Fields {...{ index, task, corrections }} />
      {mending ? (
        <MendForm
          importId={read.importId}
          {...{ index, task }}
          seen={corrections.length}
          onClose={() => setMending(false)}
        />
      ) : (
        read.status === 'read' && <Button onClick={() => setMending(true)}>{words.open}</Button>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly index: number;
  readonly task: TaskReading;
  readonly corrections: Import['corrections'];
}

function Fields({ index, task, corrections }: FieldsProps) {
  const doubts = new Set(doubtsOf(task));
  const gaps = new Set(gapsOf(task));
  const { units, taskClass, deadline, measures, persons } = task;
  // What a table of a plan has in any case is shown also where it is empty.
  const rows: readonly [string, ReactNode, always?: true][] = [
    ['ref', [task.ref, task.subRef].filter(Boolean).join('-'), true],
    ['upstream', task.upstream],
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
  const lookOf = (field: string): Look => {
    if (gaps.has(field)) return 'gap';
    if (field === 'deadline' && lacksDay(deadline)) return 'undated';
    return isDoubted(doubts, field) ? 'doubt' : null;
  };
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
            place={{ index, span: task.source[field] ?? null }}
            corrected={corrections.findLast((one) => one.field === field)}
            look={lookOf(field)}
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

type Look = 'gap' | 'undated' | 'doubt' | null;

interface FieldProps {
  readonly field: string;
  readonly look: Look;
  readonly place: { readonly index: number; readonly span: TaskReading['source'][string] | null };
  readonly corrected: Import['corrections'][number] | undefined;
  readonly children: ReactNode;
}

function Field({ field, look, place, corrected, children }: FieldProps) {
  const { reading: words } = useWords().plans;
  const { lit, light } = useLight();
  const isLit = lit?.task === place.index && lit.field === field;
  const lookUp = () => light({ task: place.index, field, span: place.span, from: 'task' });
  return (
    <div className={`field ${look ? 'doubtful' : ''} ${isLit ? 'lit' : ''}`} data-field={field}>
      <dt>
        {place.span ? (
          <button type="button" className="look-up" onClick={lookUp} title={words.lookUp}>
            {words.fields[field] ?? field}
          </button>
        ) : (
          (words.fields[field] ?? field)
        )}
      </dt>
      <dd>
        {children || <span className="quiet">{words.empty}</span>}
        {look && <span className="tag doubt">{words[look]}</span>}
        {corrected && <Corrected correction={corrected} />}
      </dd>
    </div>
  );
}

/** What the file said, beside what somebody made of it. */
function Corrected({ correction }: { readonly correction: Import['corrections'][number] }) {
  const { mend: words } = useWords().plans;
  const { read, said, byName, on } = correction;
  return (
    <small className="corrected">
      {read === said ? words.checked(byName, on) : words.corrected(read, byName, on)}
    </small>
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
