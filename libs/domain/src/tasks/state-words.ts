import type { Text } from '../text';
import { awaitedFiling } from './filing';
import { isPaused } from './notice';
import { mayComplete } from './open-acts';
import { openTitle } from './step-title';
import type { ClosingTask, Task } from './task';

/** Where the task stands, for the sentence of a refusal. */
export function stateWords(task: Task): Text {
  switch (task.status) {
    case 'planned':
      return { zh: '尚未交办', en: 'not dispatched yet' };
    case 'dispatched':
      return { zh: '已交办、等待签收', en: 'dispatched and waits for its receipt' };
    case 'underway':
      return mayComplete(task)
        ? { zh: '正在整改', en: 'underway' }
        : { zh: '属长期坚持，按期报告、不销号', en: 'a long-term one: reported on, never struck off' };
    case 'closing':
      return stepState(task);
    case 'closed':
      return { zh: `已于 ${task.closedOn} ${task.word}`, en: `closed since ${task.closedOn}` };
  }
}

function stepState(task: ClosingTask): Text {
  const title = openTitle(task);
  if (task.open.step === 'publicity' && task.open.notice && isPaused(task.open.notice)) return STOPPED;
  if (awaitedFiling(task)) return FILED;
  if (!title) return STEP_STATES[task.open.step];
  return { zh: `等待${title.zh}`, en: `waiting for: ${title.en}` };
}

const STOPPED: Text = {
  zh: '公示中止、等待答复异议',
  en: 'in publicity, which stands still until its objections are answered',
};

const FILED: Text = { zh: '已备案、等待确认', en: 'filed and waits to be confirmed' };

const STEP_STATES: Record<ClosingTask['open']['step'], Text> = {
  acceptance: { zh: '等待验收', en: 'waiting for acceptance' },
  application: { zh: '等待申请验收', en: 'waiting for the application' },
  signature: { zh: '等待签字', en: 'waiting for signatures' },
  publicity: { zh: '处于公示环节', en: 'in publicity' },
  filing: { zh: '等待备案', en: 'waiting for filing' },
};
