import { accept, refuse } from '../refusal';
import type { TaskAct } from './command';
import type { TaskEvent } from './event';
import { confirmerOf } from './filing';
import type { Law, TaskDecision } from './law';
import { opened } from './steps';
import type { ClosingTask, Task } from './task';

/** 备案: where the place has it confirmed the task waits as filed, and everywhere else it goes on at once. */
export function decideFiling(task: Task, act: TaskAct & { type: 'file' }, law: Law): TaskDecision {
  const number = act.number.trim();
  if (!number) return refuse('missing-text', '请写明备案号', 'say the filing number');
  const filed: TaskEvent = { type: 'TaskFiled', data: { number } };
  return confirmerOf(task as ClosingTask) ? accept(filed) : opened(task, { command: act, law }, filed);
}

export function decideConfirmation(
  task: Task,
  act: TaskAct & { type: 'confirm-filing' },
  law: Law,
): TaskDecision {
  const note = act.note?.trim() ? act.note.trim() : null;
  return opened(task, { command: act, law }, { type: 'FilingConfirmed', data: { note } });
}
