import type { MeasureReading, Output, routes, TaskReading } from '@duban/contract';
import { CLASS_WORDS, findDeadline, readDeadline, type Deadline, type TaskClass } from '@duban/domain';

type Said = Output<typeof routes.mendImport.body>['fields'];
export type Mendable = keyof Said;
export type UnitField = Extract<Mendable, `units.${string}`>;

const isUnits = (field: Mendable): field is UnitField => field.startsWith('units.');
const roleOf = (field: UnitField) => field.slice('units.'.length) as keyof TaskReading['units'];

/** A field in words, as it is kept beside what somebody made of it. */
export function wordsOf(task: TaskReading, field: Mendable): string {
  if (isUnits(field)) return task.units[roleOf(field)].join('、');
  switch (field) {
    case 'taskClass':
      return task.taskClass?.text ?? '';
    case 'deadline':
      return task.deadline?.text ?? '';
    case 'measures':
      return task.measures.map(({ no, text }) => (no ? `${no}. ${text}` : text)).join('\n');
    case 'ref':
    case 'upstream':
    case 'title':
    case 'problem':
    case 'goal':
      return task[field] ?? '';
  }
}

/** The task as it stands after somebody looked; what they looked at is no longer doubtful. */
export function mendTask(task: TaskReading, said: Said): TaskReading {
  const fields = fieldsIn(said);
  const looked = Object.fromEntries(fields.map((field) => [field, 1]));
  const units = fields.some(isUnits) && 'units' in task.confidence && { units: 1 };
  const { upstream: read, ...rest } = task;
  const upstream = (said.upstream ?? read ?? '').trim();
  return {
    ...rest,
    ...(upstream && { upstream }),
    ...partOf(task, said),
    confidence: { ...task.confidence, ...looked, ...units },
  };
}

export const fieldsIn = (said: Said): readonly Mendable[] =>
  (Object.keys(said) as Mendable[]).filter((field) => said[field] !== undefined);

function partOf(task: TaskReading, said: Said): Partial<TaskReading> {
  const units = fieldsIn(said)
    .filter(isUnits)
    .map((field) => [roleOf(field), said[field]]);
  const { ref, title, problem, goal, taskClass, deadline, measures } = said;
  return {
    ...(ref !== undefined && { ref }),
    ...(title !== undefined && { title: title.trim() || null }),
    ...(problem !== undefined && { problem: problem.trim() || null }),
    ...(goal !== undefined && { goal: goal.trim() || null }),
    ...(taskClass && { taskClass: classOf(task, taskClass) }),
    ...(deadline !== undefined && { deadline: deadlineOf(deadline) }),
    ...(measures && { measures: measures.filter((text) => text.trim()).map(measureOf(task)) }),
    ...(units.length > 0 && {
      units: { ...task.units, ...(Object.fromEntries(units) as Partial<TaskReading['units']>) },
    }),
  };
}

/** The printed word stays where it says the same; another class is called by its own. */
const classOf = ({ taskClass }: TaskReading, kind: TaskClass): TaskReading['taskClass'] =>
  taskClass?.kind === kind ? taskClass : { text: CLASS_WORDS[kind].zh, kind };

const deadlineOf = (words: string): Deadline | null => {
  const text = words.trim();
  return text ? (readDeadline(text) ?? { text, kind: 'date', day: null, precision: null }) : null;
};

/** A measure whose words are the same keeps all else that was read of it. */
const measureOf =
  ({ measures }: TaskReading) =>
  (words: string, index: number): MeasureReading => {
    const text = words.trim();
    const here = measures[index];
    const same = here?.text === text ? here : measures.find((measure) => measure.text === text);
    return same ?? { no: here?.no ?? null, text, units: [], deadline: findDeadline(text) };
  };
