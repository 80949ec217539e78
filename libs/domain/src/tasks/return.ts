import { accept, refuse, type Refusal } from '../refusal';
import type { Text } from '../text';
import type { ReturnGrounds } from './acceptance-grounds';
import { conditionsAt } from './acceptance-step';
import type { TaskAct } from './command';
import type { TaskEvent } from './event';
import type { TaskDecision } from './law';
import { openStep } from './steps';
import type { Task } from './task';

type Returning = Extract<TaskAct, { type: 'return' }>;

/** 退回: back to work from whatever step is open, with the reason and the conditions that are not met. */
export function decideReturn(task: Task, act: Returning): TaskDecision {
  const { because } = act;
  if (!because.trim()) return refuse('missing-text', '请写明退回的原因', 'say why it is sent back');
  return (
    refusedGrounds(task, act) ??
    accept<TaskEvent>({
      type: 'TaskReturned',
      data: { step: openStep(task).step, because, ...returnGrounds(task, act) },
    })
  );
}

/** Each condition that is named must be one of the law, and is named once. */
export const refusedGrounds = (task: Task, { missing = [] }: Returning): Refusal | null =>
  refusedNumbers(conditionsAt(task), missing);

export function refusedNumbers(criteria: readonly Text[], numbers: readonly number[]): Refusal | null {
  const unknown = numbers.find((no, index) => !criteria[no - 1] || numbers.indexOf(no) !== index);
  return unknown === undefined
    ? null
    : refuse(
        'wrong-checklist',
        `销号条件第 ${unknown} 条不存在或重复`,
        `the condition ${unknown} is none of this law, or is named twice`,
      );
}

/** The conditions in the words of the law, which the record keeps whatever becomes of it. */
export function returnGrounds(task: Task, { missing = [], refused }: Returning): ReturnGrounds {
  const criteria = conditionsAt(task);
  return {
    ...(missing.length > 0 && { missing: missing.map((no) => criteria[no - 1] as Text) }),
    ...(refused && { refused }),
  };
}
