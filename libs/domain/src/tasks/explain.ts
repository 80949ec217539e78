import { postWords } from '../policy/post-words';
import type { Assess, Verdict } from '../policy/verdict';
import type { Text } from '../text';
import { ahead, ALONE, type Beside } from './ahead';
import { because } from './because';
import { stateWords } from './decide';
import type { Due } from './next-due';
import { clauseOf, mayComplete, openActs, signingFacts, type OpenAct } from './open-acts';
import type { Task } from './task';

/** Why a task is where it is, what is missing, who can act, and what happens by itself next and when. */
export interface Explanation {
  readonly taskId: string;
  readonly status: Task['status'];
  readonly where: Text;
  readonly because: readonly Text[];
  readonly missing: readonly Text[];
  readonly acts: readonly OpenAct[];
  /** All that comes by itself if nobody acts, soonest first. */
  readonly ahead: readonly Due[];
  /** The first of it. */
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

export function explain(task: Task, assess: Assess, beside: Beside = ALONE): Explanation {
  const { zh, en } = stateWords(task);
  const { pack, edition, effectiveFrom } = task.policy;
  const comes = ahead(task, beside);
  return {
    taskId: task.taskId,
    status: task.status,
    where: { zh: `任务${zh}`, en: `the task is ${en}` },
    because: because(task),
    missing: missing(task, assess, beside),
    acts: openActs(task, assess),
    ahead: comes,
    next: comes[0] ?? null,
    verdict: verdict(task, assess),
    steps: steps(task),
    law: { pack, edition, effectiveFrom },
  };
}

function missing(task: Task, assess: Assess, beside: Beside): readonly Text[] {
  switch (task.status) {
    case 'planned':
      return [{ zh: '交办', en: 'its dispatch' }];
    case 'dispatched':
      return [{ zh: '牵头单位签收', en: 'the receipt of the lead unit' }];
    case 'underway':
      return [
        ...missingReport(beside),
        ...(mayComplete(task) ? [{ zh: '完成整改的报告', en: 'the report that it is complete' }] : []),
      ];
    case 'closing':
      return missingInStep(task, verdict(task, assess));
    case 'closed':
      return [];
  }
}

/** What a round asks for that is open; before its first day nobody can report to it. */
function missingReport({ round, reported }: Beside): readonly Text[] {
  if (round?.status !== 'open' || reported) return [];
  const { period, dueOn } = round;
  return [
    {
      zh: `${period} 的进展报告（${dueOn} 截止）`,
      en: `the progress report of ${period} (due by ${dueOn})`,
    },
  ];
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
