import type { AcceptanceStep } from '../policy/policy';
import type { Text } from '../text';
import type { Task } from './task';

/** What the law of a task asks of its acceptance; undefined where it has none. */
export const acceptanceStep = ({ policy }: Pick<Task, 'policy'>): AcceptanceStep | undefined =>
  policy.closing.find((step): step is AcceptanceStep => step.step === 'acceptance');

export const criteriaOf = (task: Pick<Task, 'policy'>): readonly Text[] =>
  acceptanceStep(task)?.criteria ?? [];
