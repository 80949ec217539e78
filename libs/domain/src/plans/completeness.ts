import { refuse, type Refusal } from '../refusal';
import type { Text } from '../text';

/** What a plan can have to state of each of its tasks before it is submitted; a pack says which of these. */
export const TASK_PARTS = ['lead', 'goal', 'deadline', 'measures', 'acceptance'] as const;
export type TaskPart = (typeof TASK_PARTS)[number];

export const TASK_PART_WORDS: Readonly<Record<TaskPart, Text>> = {
  lead: { zh: '牵头单位', en: 'lead unit' },
  goal: { zh: '整改目标', en: 'goal' },
  deadline: { zh: '整改时限', en: 'deadline' },
  measures: { zh: '整改措施', en: 'measures' },
  acceptance: { zh: '验收单位', en: 'acceptance unit' },
};

/** The tasks of a plan that do not state all: how many, and the numbers of the first of them. */
export interface Incomplete {
  readonly count: number;
  readonly refs: readonly string[];
}

export const isIncomplete = (incomplete: Incomplete | undefined): incomplete is Incomplete =>
  incomplete !== undefined && incomplete.count > 0;

/**
 * A plan is submitted with all that its law wants stated of each task, or with the reason why it is not: a task that is
 * dispatched states for ever what it was dispatched with.
 */
export function refusedIncomplete(incomplete: Incomplete | undefined, despite: string): Refusal | null {
  if (!isIncomplete(incomplete) || despite.trim()) return null;
  const { count, refs } = incomplete;
  const more = count > refs.length;
  return refuse(
    'incomplete-plan',
    `有 ${count} 项任务要素不全，请补齐，或写明仍要报送的原因：第 ${refs.join('、')} 号${more ? '等' : ''}`,
    `${count === 1 ? '1 task does' : `${count} tasks do`} not state all that the law wants; complete them, or say why the plan is submitted all the same: ${refs.join(', ')}${more ? ' and others' : ''}`,
  );
}
