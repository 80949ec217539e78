import { verdictOn } from '../approvals/judge';
import { supplierWords } from '../policy/post-words';
import { methodWords } from '../policy/method-words';
import type { ClosingStep } from '../policy/policy';
import type { Assess, Verdict } from '../policy/verdict';
import { clocksOfTask, type RunningClock } from '../clocks/running-clock';
import type { Text } from '../text';
import type { Day } from '../time/day';
import { roundPeriodWords } from '../time/period';
import { ahead, ALONE, type Beside, type Coming } from './ahead';
import { acceptanceStep } from './acceptance-step';
import { because } from './because';
import { dueDayOf } from './extended';
import { awaitedFiling } from './filing';
import { openObjections, type Notice } from './notice';
import { missingPoints } from './noted-points';
import type { OpenAct, Seat } from './open-act';
import { mayComplete, openActs, seatOf } from './open-acts';
import { signingIn } from './signing';
import { stateWords } from './state-words';
import { stepTitle } from './step-title';
import type { Task } from './task';

/** Something that can be done now, by whom, and the last day for it; null where the law sets none. */
export interface ExplainedAct extends OpenAct {
  readonly until: Day | null;
}

/** Why a task is where it is, what is missing, who can act, and what happens by itself next and when. */
export interface Explanation {
  readonly taskId: string;
  readonly status: Task['status'];
  readonly where: Text;
  readonly because: readonly Text[];
  readonly missing: readonly Text[];
  readonly acts: readonly ExplainedAct[];
  /** All that comes by itself if nobody acts, soonest first. */
  readonly ahead: readonly Coming[];
  /** The first of it. */
  readonly next: Coming | null;
  readonly verdict: Verdict | null;
  /** The closing steps of the pack in their order, how far they are, and whose they are; none where nothing is ever closed. */
  readonly steps: readonly {
    readonly step: string;
    readonly title: Text;
    readonly state: 'done' | 'left-out' | 'open' | 'ahead';
    readonly on: string | null;
    /** Nobody for the signatures: who signs is the rule's business. */
    readonly by: readonly Seat[];
    /** What the place asks of an acceptance; absent of any other step. */
    readonly asks?: { readonly criteria: readonly Text[]; readonly site: boolean };
  }[];
  readonly law: { readonly pack: string; readonly edition: string; readonly effectiveFrom: string };
  /** The periods that run, day by day; none where nobody says what today is. */
  readonly clocks: readonly RunningClock[];
}

export function explain(task: Task, assess: Assess, beside: Beside = ALONE): Explanation {
  const { zh, en } = stateWords(task);
  const { pack, edition, effectiveFrom } = task.policy;
  const comes = ahead(task, assess, beside);
  const signing = signingIn(task);
  const judged = signing && verdictOn(signing, { assess, ...beside.days });
  return {
    taskId: task.taskId,
    status: task.status,
    where: { zh: `任务${zh}`, en: `the task is ${en}` },
    because: because(task, beside),
    missing: missing(task, beside, judged),
    acts: acts(task, { assess, beside, judged }),
    ahead: comes,
    next: comes[0] ?? null,
    verdict: judged,
    steps: steps(task),
    law: { pack, edition, effectiveFrom },
    clocks: clocks(task, beside),
  };
}

const clocks = (task: Task, { days }: Beside): readonly RunningClock[] =>
  days?.today === undefined ? [] : clocksOfTask(task, { ...days, today: days.today });

/**
 * What is open by the task alone, but for a report that would be refused: the round has not begun, or has it already.
 */
function acts(task: Task, looking: Looking): readonly ExplainedAct[] {
  const { assess, beside } = looking;
  const { round, reported } = beside;
  const asked = round?.status !== 'planned' && !reported;
  return openActs(task, assess, beside.days)
    .filter(({ act }) => act !== 'report' || asked)
    .map((open) => ({ ...open, until: until(task, open.act, looking) }));
}

interface Looking {
  readonly assess: Assess;
  readonly beside: Beside;
  /** What the rule says of the signing that is open; null where none is. */
  readonly judged: Verdict | null;
}

function until(task: Task, act: OpenAct['act'], { beside, judged }: Looking): Day | null {
  if (act === 'report') return beside.round?.dueOn ?? null;
  if (act === 'sign') return judged?.until ?? null;
  if (act === 'return' && task.status === 'closing' && task.open.step === 'publicity')
    return task.open.notice?.to ?? null;
  if (act === 'complete') return dueDayOf(task);
  return null;
}

function missing(task: Task, beside: Beside, judged: Verdict | null): readonly Text[] {
  switch (task.status) {
    case 'planned':
      return [{ zh: '交办', en: 'its dispatch' }];
    case 'dispatched':
      return [{ zh: '牵头单位签收', en: 'the receipt of the lead unit' }];
    case 'underway':
      return [
        ...missingReport(beside),
        ...(mayComplete(task)
          ? [...missingPoints(task.points), { zh: '完成整改的报告', en: 'the report that it is complete' }]
          : []),
      ];
    case 'closing':
      return missingInStep(task, judged);
    case 'closed':
      return [];
  }
}

/** What a round asks for that is open; before its first day nobody can report to it. */
function missingReport({ round, reported }: Beside): readonly Text[] {
  if (round?.status !== 'open' || reported) return [];
  const { dueOn } = round;
  const month = roundPeriodWords(round.period);
  return [
    {
      zh: `${month.zh}的进展报告（${dueOn} 截止）`,
      en: `the progress report of ${month.en} (due by ${dueOn})`,
    },
  ];
}

/** What whoever accepts has to say, as far as this place asks for it. */
function missingAcceptance(task: Task): readonly Text[] {
  const { criteria = [], site, title } = acceptanceStep(task) ?? {};
  const n = criteria.length;
  return [
    title
      ? { zh: `${title.zh}的意见`, en: `the opinion of this acceptance: ${title.en}` }
      : { zh: '验收意见', en: 'the opinion of the acceptance' },
    ...(n > 0
      ? [{ zh: `逐条答复销号条件（${n} 条）`, en: `an answer to each of the ${n} conditions of closing` }]
      : []),
    ...(site ? [{ zh: '现场核查的地点和人员', en: 'where the site was checked, and by whom' }] : []),
  ];
}

function missingInStep(task: Extract<Task, { status: 'closing' }>, judged: Verdict | null): readonly Text[] {
  switch (task.open.step) {
    case 'acceptance':
      return missingAcceptance(task);
    case 'application':
      return [{ zh: '验收销号申请', en: 'the application for acceptance' }];
    case 'signature':
      return missingSignatures(task, judged);
    case 'publicity':
      return [missingOfNotice(task.open.notice)];
    case 'filing':
      return [awaitedFiling(task) ? CONFIRMATION : { zh: '备案', en: 'the filing' }];
  }
}

const CONFIRMATION: Text = { zh: '备案的确认', en: 'the confirmation of its filing' };

function missingOfNotice(notice: Notice | null): Text {
  if (!notice) return { zh: '公示', en: 'the publication' };
  const n = openObjections(notice).length;
  return n > 0
    ? {
        zh: `${n} 件公示异议的书面答复`,
        en: `a written answer to ${n} ${n === 1 ? 'objection' : 'objections'}`,
      }
    : { zh: `公示期满（${notice.to}）`, en: `the end of the publicity period (${notice.to})` };
}

/** A rule that names no seat (this program may not know it) has said in its reasons what it waits for. */
function missingSignatures({ policy }: Task, judged: Verdict | null): readonly Text[] {
  if (judged?.missing.length === 0) return judged.reasons;
  return (judged?.missing ?? []).map((who) => {
    const { zh, en } = supplierWords(who, policy);
    const by = methodWords(who, policy.signing?.methods);
    return { zh: `${zh}的签字${by.zh}`, en: `the signature of ${en}${by.en}` };
  });
}

function steps(task: Task): Explanation['steps'] {
  if (!mayComplete(task)) return [];
  const done = 'done' in task ? task.done : [];
  return task.policy.closing.map((clause, index) => {
    const { step } = clause;
    const title = stepTitle(clause);
    const finished = done[index];
    const by = seatsOf(task, clause);
    const asks = asksOf(clause);
    if (finished) {
      const state = finished.step === 'left-out' ? 'left-out' : 'done';
      return { step, title, state, on: finished.on, by, ...asks };
    }
    const isOpen = task.status === 'closing' && index === done.length;
    return { step, title, state: isOpen ? 'open' : 'ahead', on: null, by, ...asks };
  });
}

/** Of a filing that waits to be confirmed those who confirm it. */
function seatsOf(task: Task, clause: ClosingStep): readonly Seat[] {
  if (clause.step === 'filing' && clause.confirmedBy && awaitedFiling(task))
    return [seatOf(task, clause.confirmedBy)];
  return 'by' in clause ? [seatOf(task, clause.by)] : [];
}

const asksOf = (clause: ClosingStep): Pick<Explanation['steps'][number], 'asks'> =>
  clause.step === 'acceptance'
    ? { asks: { criteria: clause.criteria ?? [], site: clause.site === true } }
    : {};
