import type { ClosingStep } from '../policy/policy';
import type { Text } from '../text';
import type { Day } from '../time/day';
import { roundPeriodWords } from '../time/period';
import type { Beside } from './ahead';
import { correctionWords } from './correction-words';
import { dueDayOf, extendedSoFar, pendingExtension } from './extended';
import type { Confirmed, Filed } from './filed';
import { awaitedFiling } from './filing';
import { ownTitle, stepTitle } from './step-title';
import type { DoneStep, Override, Task, Trouble, UnderwayTask } from './task';

type Returned = NonNullable<UnderwayTask['returned']>;

/** Why a task is where it is: what happened, with its days. */
export function because(task: Task, beside: Beside): readonly Text[] {
  const said: Text[] = [];
  if (task.status !== 'planned')
    said.push({ zh: `${task.dispatchedOn} 交办`, en: `dispatched on ${task.dispatchedOn}` });
  if ('receivedOn' in task)
    said.push({ zh: `${task.receivedOn} 签收`, en: `received on ${task.receivedOn}` });
  if (task.status === 'underway' && task.returned) said.push(...returnedWords(task.returned));
  if ('completion' in task)
    said.push({ zh: `${task.completion.on} 报告完成`, en: `reported complete on ${task.completion.on}` });
  if ('done' in task)
    said.push(...task.done.map((step, index) => doneWords(step, task.policy.closing[index])));
  said.push(...correctionWords(task));
  const filed = awaitedFiling(task);
  if (filed) said.push(filedWords(filed));
  if (task.status === 'underway') said.push(...roundWords(beside));
  said.push(...troubleWords(task.trouble));
  said.push(...extensionWords(task));
  if (task.overdue) said.push({ zh: '整改时限已过', en: 'the deadline has passed' });
  return said;
}

/** Why nobody can report just now. */
function roundWords({ round, reported }: Beside): readonly Text[] {
  if (!round) return [];
  const month = roundPeriodWords(round.period);
  if (round.status === 'planned')
    return [
      {
        zh: `${month.zh}调度 ${round.opensOn} 开始，届时才填报进展`,
        en: `the round of ${month.en} opens on ${round.opensOn}; progress is reported from then on`,
      },
    ];
  if (!reported) return [];
  return [
    {
      zh: `${month.zh}的进展已报告，本期不再填报`,
      en: `the progress of ${month.en} is reported: this period asks for no more`,
    },
  ];
}

function troubleWords({ periods, run, letters }: Trouble): readonly Text[] {
  if (periods.length === 0) return [];
  const months = run.map(roundPeriodWords);
  const counted = {
    zh: `未报或未达序时：累计 ${periods.length} 期，最近连续 ${run.length} 期（${months.map(({ zh }) => zh).join('、')}）`,
    en: `periods missed or behind: ${periods.length} in all, ${run.length} in a row lately (${months.map(({ en }) => en).join(', ')})`,
  };
  const late = letters
    .filter(({ overdue }) => overdue)
    .map(({ period, title }) => ({
      zh: `${roundPeriodWords(period).zh}的${title}未按期回函`,
      en: `the letter of ${roundPeriodWords(period).en} (${title}) was not answered in time`,
    }));
  return [counted, ...late];
}

/** Whether the deadline is still the plan's, and whether it may move. */
function extensionWords(task: Task): readonly Text[] {
  const { times } = extendedSoFar(task);
  const pending = pendingExtension(task);
  const due = dueDayOf(task);
  return [
    ...(times > 0
      ? [
          {
            zh: `整改时限经批准延期 ${times} 次，现为 ${due}`,
            en: `the deadline was extended ${times === 1 ? 'once' : `${times} times`} and is ${due} now`,
          },
        ]
      : []),
    ...(pending
      ? [
          {
            zh: `${pending.on} 申请延至 ${pending.to}，等待批复`,
            en: `an extension to ${pending.to} was asked for on ${pending.on} and waits for its decision`,
          },
        ]
      : []),
  ];
}

function overriddenWords({ on, basis }: Override, title: Text | undefined): Text {
  return {
    zh: `${on} ${title?.zh ?? ''}由上级决定，依据：${basis}`,
    en: `${title?.en ?? ''} decided from above on ${on}, on this basis: ${basis}`,
  };
}

function returnedWords({ on, because: why, missing = [], refused }: Returned): readonly Text[] {
  const what = refused
    ? { zh: '不予通过，责令继续整改', en: `refused on ${on}, with the order to go on` }
    : { zh: '退回', en: `sent back on ${on}` };
  return [
    { zh: `${on} ${what.zh}：${why}`, en: `${what.en}: ${why}` },
    ...missing.map(({ zh, en }) => ({
      zh: `未满足的销号条件：${zh}`,
      en: `a condition that is not met: ${en}`,
    })),
  ];
}

function filedWords({ on, number, confirmed }: Filed & { readonly confirmed?: Confirmed }): Text {
  const zh = `${on} 备案 ${number}`;
  const en = `filed on ${on} as ${number}`;
  if (!confirmed) return { zh, en };
  return { zh: `${zh}，${confirmed.on} 确认`, en: `${en}, confirmed on ${confirmed.on}` };
}

function acceptedWords(on: Day, clause: ClosingStep | undefined): Text {
  const title = ownTitle(clause);
  return title
    ? { zh: `${on} ${title.zh}通过`, en: `${title.en} passed on ${on}` }
    : { zh: `${on} 验收通过`, en: `accepted on ${on}` };
}

function doneWords(step: DoneStep, clause: ClosingStep | undefined): Text {
  const title = clause && stepTitle(clause);
  switch (step.step) {
    case 'acceptance':
      return acceptedWords(step.on, clause);
    case 'application':
      return { zh: `${step.on} 申请验收`, en: `applied for acceptance on ${step.on}` };
    case 'signature':
      if (step.overridden) return overriddenWords(step.overridden, title);
      return {
        zh: `${step.on} ${title?.zh ?? ''}完成（${step.signatures.length} 人）`,
        en: `${title?.en ?? ''} done on ${step.on}, signed by ${step.signatures.length}`,
      };
    case 'left-out':
      return {
        zh: `${title?.zh ?? ''}不适用：${step.because.map(({ zh }) => zh).join('；')}`,
        en: `${title?.en ?? ''} does not apply: ${step.because.map(({ en }) => en).join('; ')}`,
      };
    case 'publicity':
      return {
        zh: `${step.notice.from} 至 ${step.notice.to} 公示期满`,
        en: `publicised from ${step.notice.from} to ${step.notice.to}`,
      };
    case 'filing':
      return filedWords(step);
  }
}
