import { postWords } from '../policy/post-words';
import type { Assess, Verdict } from '../policy/verdict';
import type { Text } from '../text';
import { stateWords } from './decide';
import { nextDue, type Due } from './next-due';
import { clauseOf, mayComplete, openActs, signingFacts, type OpenAct } from './open-acts';
import type { DoneStep, Task, Trouble } from './task';

/** Why a task is where it is, what is missing, who can act, and what happens by itself next and when. */
export interface Explanation {
  readonly taskId: string;
  readonly status: Task['status'];
  readonly where: Text;
  readonly because: readonly Text[];
  readonly missing: readonly Text[];
  readonly acts: readonly OpenAct[];
  readonly next: Due | null;
  readonly verdict: Verdict | null;
  /** The closing steps of the pack in their order, and how far they are. */
  readonly steps: readonly {
    readonly step: string;
    readonly state: 'done' | 'open' | 'ahead';
    readonly on: string | null;
  }[];
  readonly law: { readonly pack: string; readonly edition: string; readonly effectiveFrom: string };
}

export function explain(task: Task, assess: Assess): Explanation {
  const { zh, en } = stateWords(task);
  const { pack, edition, effectiveFrom } = task.policy;
  return {
    taskId: task.taskId,
    status: task.status,
    where: { zh: `任务${zh}`, en: `the task is ${en}` },
    because: because(task),
    missing: missing(task, assess),
    acts: openActs(task, assess),
    next: nextDue(task),
    verdict: verdict(task, assess),
    steps: steps(task),
    law: { pack, edition, effectiveFrom },
  };
}

function because(task: Task): readonly Text[] {
  const said: Text[] = [];
  if (task.status !== 'planned')
    said.push({ zh: `${task.dispatchedOn} 交办`, en: `dispatched on ${task.dispatchedOn}` });
  if ('receivedOn' in task)
    said.push({ zh: `${task.receivedOn} 签收`, en: `received on ${task.receivedOn}` });
  if (task.status === 'underway' && task.returned)
    said.push({
      zh: `${task.returned.on} 退回：${task.returned.because}`,
      en: `sent back on ${task.returned.on}: ${task.returned.because}`,
    });
  if ('completion' in task)
    said.push({ zh: `${task.completion.on} 报告完成`, en: `reported complete on ${task.completion.on}` });
  if ('done' in task) said.push(...task.done.map(doneWords));
  said.push(...troubleWords(task.trouble));
  if (task.overdue) said.push({ zh: '整改时限已过', en: 'the deadline has passed' });
  return said;
}

function troubleWords({ periods, run, letters }: Trouble): readonly Text[] {
  if (periods.length === 0) return [];
  const counted = {
    zh: `未报或未达序时：累计 ${periods.length} 期，最近连续 ${run.length} 期（${run.join('、')}）`,
    en: `periods missed or behind: ${periods.length} in all, ${run.length} in a row lately (${run.join(', ')})`,
  };
  const late = letters
    .filter(({ overdue }) => overdue)
    .map(({ period, title }) => ({
      zh: `${period} 的${title}未按期回函`,
      en: `the letter of ${period} (${title}) was not answered in time`,
    }));
  return [counted, ...late];
}

function doneWords(step: DoneStep): Text {
  switch (step.step) {
    case 'acceptance':
      return { zh: `${step.on} 验收通过`, en: `accepted on ${step.on}` };
    case 'signature':
      return {
        zh: `${step.on} 签字完成（${step.signatures.length} 人）`,
        en: `signed by ${step.signatures.length} on ${step.on}`,
      };
    case 'publicity':
      return {
        zh: `${step.notice.from} 至 ${step.notice.to} 公示期满`,
        en: `publicised from ${step.notice.from} to ${step.notice.to}`,
      };
    case 'filing':
      return { zh: `${step.on} 备案 ${step.number}`, en: `filed on ${step.on} as ${step.number}` };
  }
}

function missing(task: Task, assess: Assess): readonly Text[] {
  switch (task.status) {
    case 'planned':
      return [{ zh: '交办', en: 'its dispatch' }];
    case 'dispatched':
      return [{ zh: '牵头单位签收', en: 'the receipt of the lead unit' }];
    case 'underway':
      return mayComplete(task) ? [{ zh: '完成整改的报告', en: 'the report that it is complete' }] : [];
    case 'closing':
      return missingInStep(task, verdict(task, assess));
    case 'closed':
      return [];
  }
}

function missingInStep(task: Extract<Task, { status: 'closing' }>, judged: Verdict | null): readonly Text[] {
  switch (task.open.step) {
    case 'acceptance':
      return [{ zh: '验收意见', en: 'the opinion of the acceptance' }];
    case 'signature':
      return missingSignatures(task, judged);
    case 'publicity':
      return task.open.notice
        ? [
            {
              zh: `公示期满（${task.open.notice.to}）`,
              en: `the end of the publicity period (${task.open.notice.to})`,
            },
          ]
        : [{ zh: '公示', en: 'the publication' }];
    case 'filing':
      return [{ zh: '备案', en: 'the filing' }];
  }
}

/** A rule that names no seat (this program may not know it) has said in its reasons what it waits for. */
function missingSignatures({ policy }: Task, judged: Verdict | null): readonly Text[] {
  if (judged?.missing.length === 0) return judged.reasons;
  return (judged?.missing ?? []).map((post) => {
    const { zh, en } = postWords(post, policy.posts);
    return { zh: `${zh}的签字`, en: `the signature of ${en}` };
  });
}

function verdict(task: Task, assess: Assess): Verdict | null {
  if (task.status !== 'closing' || task.open.step !== 'signature') return null;
  return assess(clauseOf(task, 'signature').rule, signingFacts(task, task.open));
}

function steps(task: Task): Explanation['steps'] {
  const done = 'done' in task ? task.done : [];
  return task.policy.closing.map(({ step }, index) => {
    const finished = done[index];
    if (finished) return { step, state: 'done', on: finished.on };
    return { step, state: task.status === 'closing' && index === done.length ? 'open' : 'ahead', on: null };
  });
}
