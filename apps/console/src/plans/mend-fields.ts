import { MENDABLE, type TaskReading } from '@duban/contract';
import type { TaskClass } from '@duban/domain';
import type { Asking } from '../api/ask';
import { doubtsOf } from './doubts';

export type MendField = (typeof MENDABLE)[number];
/** As it is typed: units with a comma between them, measures line by line. */
export interface MendFields extends Readonly<Record<Exclude<MendField, 'measures' | 'taskClass'>, string>> {
  readonly taskClass: TaskClass | '';
  readonly measures: readonly string[];
}
type Body = Asking<'mendImport'>['body'];

export const fieldsOf = ({ units, taskClass, deadline, measures, ...task }: TaskReading): MendFields => ({
  ref: task.ref ?? '',
  upstream: task.upstream ?? '',
  title: task.title ?? '',
  problem: task.problem ?? '',
  goal: task.goal ?? '',
  taskClass: taskClass?.kind ?? '',
  deadline: deadline?.text ?? '',
  measures: measures.map(({ text }) => text),
  'units.lead': units.lead.join('、'),
  'units.responsible': units.responsible.join('、'),
  'units.cooperating': units.cooperating.join('、'),
  'units.acceptance': units.acceptance.join('、'),
});

export const UNITS = ['units.lead', 'units.responsible', 'units.cooperating', 'units.acceptance'] as const;

/** What is sent: what was changed, and what was doubtful and is now said to be right. */
export function saidOf(
  task: TaskReading,
  fields: MendFields,
  before: MendFields = fieldsOf(task),
): Body['fields'] {
  const doubts = new Set(doubtsOf(task));
  const sent = MENDABLE.filter((field) => {
    const changed = differs(fields[field], before[field]);
    const looked = doubts.has(field) || (field === 'units.lead' && doubts.has('units'));
    return changed || (looked && fields[field].length > 0);
  });
  return Object.fromEntries(sent.map((field) => [field, typed(fields, field)]));
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What is typed, on top of what was there when somebody began. */
export interface MendDraft {
  readonly said: MendFields;
  readonly base: MendFields;
  /** How many corrections of the task were there. */
  readonly seen: number;
}

/** On top of what is there now: what was typed stays, everything else is as others left it. */
export function rebased({ said, base }: MendDraft, { base: now, seen }: MendDraft): MendDraft {
  const mine = MENDABLE.filter((field) => differs(said[field], base[field]));
  const typedByMe = Object.fromEntries(mine.map((field) => [field, said[field]]));
  return { said: { ...now, ...typedByMe }, base: now, seen };
}

/** What the house takes of a number, a deadline, or the name of a unit. */
export const LONGEST_LINE = 500;

/** The fields whose line is longer than the house takes, and by how much. */
export function tooLongIn(said: MendFields): readonly (readonly [field: MendField, over: number])[] {
  const lines: readonly (readonly [MendField, readonly string[]])[] = [
    ['ref', [said.ref]],
    ['upstream', [said.upstream]],
    ['deadline', [said.deadline]],
    ...UNITS.map((field) => [field, namesIn(said[field])] as const),
  ];
  return lines.flatMap(([field, texts]) => {
    const over = Math.max(0, ...texts.map(({ length }) => length - LONGEST_LINE));
    return over > 0 ? [[field, over] as const] : [];
  });
}

/** Whether anything of it was typed that is not confirmed. */
export const isTyped = ({ said, base }: MendDraft): boolean =>
  MENDABLE.some((field) => differs(said[field], base[field]));

const typed = (fields: MendFields, field: MendField): string | readonly string[] => {
  const value = fields[field];
  return field.startsWith('units.') && typeof value === 'string' ? namesIn(value) : value;
};

export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
