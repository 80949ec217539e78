import type { Span, TaskReading } from '@duban/contract';
import type { Field } from './labels';
import type { Entry } from './table';
import type { TaskContext } from './task-context';

const spanOf = (entries: readonly Entry[]): Span | null => {
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last ? [first.cell.span[0], last.cell.span[1]] : null;
};

/** Which columns a field of a reading comes from. */
function sourceFields(hasProblem: boolean): readonly (readonly [string, readonly Field[]])[] {
  return [
    ['ref', ['ref']],
    ['upstream', ['upstream']],
    ['title', hasProblem ? ['task'] : []],
    ['problem', hasProblem ? ['problem'] : ['task']],
    ['goal', ['goal']],
    ['taskClass', ['class']],
    ['deadline', ['deadline']],
    ['measures', ['measures']],
    ['units', ['lead', 'responsible', 'cooperating', 'acceptance-unit', 'supervising']],
    ['units.lead', ['lead']],
    ['units.responsible', ['responsible']],
    ['units.cooperating', ['cooperating']],
    ['units.acceptance', ['acceptance-unit']],
    ['units.supervising', ['supervising']],
    ['persons', ['person', 'phone']],
    ['progress', ['progress']],
    ['acceptance', ['acceptance']],
    ['publicity', ['publicity']],
  ];
}

/** Where each value of a task stands, and how sure its columns' labels are. */
export function evidence(context: TaskContext): Pick<TaskReading, 'confidence' | 'source'> {
  const confidence: Record<string, number> = {};
  const source: Record<string, Span> = {};
  for (const [key, fields] of sourceFields(context.all('problem').length > 0)) {
    const entries = fields.flatMap((field) => context.all(field));
    const places = [...entries].sort((a, b) => a.cell.span[0] - b.cell.span[0]);
    const span = spanOf(places);
    if (span === null) continue;
    source[key] = span;
    confidence[key] = Math.min(...entries.map(({ column }) => column.confidence));
  }
  return { confidence, source };
}
