import type { Policy } from '../policy/policy';
import { refuse, type Refusal } from '../refusal';
import type { Task } from './task';

/** Why a task cannot come under a law, whatever the law asks of its closing. */
export function lawUnfit(task: Task, policy: Policy): Refusal | null {
  const { status, facts } = task;
  if (status === 'closed')
    return refuse(
      'wrong-state',
      `任务已于 ${task.closedOn} ${task.word}，不再改用别的规则`,
      `the task is closed since ${task.closedOn}: it stays under its law`,
    );
  if (task.policy.edition === policy.edition)
    return refuse('wrong-state', '任务已经适用这一版规则', 'the task lives under this law already');
  if (status === 'closing' && facts.class === 'long-term' && !policy.longTermCloses)
    return refuse(
      'law-unfit',
      '新规则下长期坚持类不销号，而此任务正在销号，须先退回',
      'the new law closes no long-term task, and this one is being closed: send it back first',
    );
  return null;
}
