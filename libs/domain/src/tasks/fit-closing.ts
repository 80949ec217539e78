import type { ClosingStep, Policy } from '../policy/policy';
import type { Assess } from '../policy/verdict';
import { refuse, type Refusal } from '../refusal';
import type { Calendar } from '../time/calendar';
import { waitsElsewhere } from './filing';
import { lapsedSignatures } from './lapsed-signatures';
import type { Law } from './law';
import { isPaused, type Notice } from './notice';
import { alignedSteps, type LeftOutAt, type PolicyChange } from './policy-change';
import { endWithPauses } from './publicity';
import { signingsOf } from './signing';
import { ownTitle, stepTitle } from './step-title';
import { fresh } from './steps';
import type { ClosingTask, OpenedStep } from './task';
import { whyLeftOut } from './why-left-out';

/** How a task that is being closed comes to stand under another law. */
export interface Fit {
  readonly change: Omit<PolicyChange, 'policy' | 'because' | 'previewHash'>;
  readonly opens: OpenedStep | null;
}

type Fitted = ({ readonly ok: true } & Fit) | Refusal;
type Places = { readonly ok: true; readonly leftOut: readonly LeftOutAt[]; readonly open: number } | Refusal;

/**
 * What is done must be what the new law begins with, in its order, and be enough by it: a step is never taken back, nor
 * passed over. Signatures of the open step lapse, and refusals, for the text that they are about names the law.
 */
export function fitClosing(task: ClosingTask, policy: Policy, law: Law): Fitted {
  const places = placesIn(task, policy, law.assess);
  if (!places.ok) return places;
  const { leftOut, open } = places;
  const done = alignedSteps(task.done, leftOut, task.completion.on);
  const moved: ClosingTask = { ...task, policy, done };
  const next = policy.closing[open];
  if (!next) return nothingLeft;
  const refused =
    notEnough(moved, law.assess) ??
    standsStill(task, next) ??
    runsAlready(task, next) ??
    filedAlready(task, next);
  if (refused) return refused;
  const notice = noticeUnder(task, next, law.calendar);
  const stays = notice !== null || (next.step === task.open.step && next.step !== 'signature');
  const change = { leftOut, lapsed: lapsedSignatures(task, OTHER_LAW), notice };
  return { ok: true, change, opens: stays ? null : fresh(moved, next.step) };
}

/** Where in the new law the finished steps stand, and which step of it is the open one. */
function placesIn(task: ClosingTask, policy: Policy, assess: Assess): Places {
  const leftOut: LeftOutAt[] = [];
  let at = 0;
  const passOver = (unless: ClosingStep | null): void => {
    for (let step = policy.closing[at]; step; step = policy.closing[at]) {
      const because = unless && isSame(step, unless) ? null : whyLeftOut({ ...task, policy }, step, assess);
      if (!because) return;
      leftOut.push({ index: at, because });
      at += 1;
    }
  };
  for (const done of finished(task)) {
    passOver(done);
    const step = policy.closing[at];
    if (!step || !isSame(step, done)) return otherOrder(done, step);
    at += 1;
  }
  passOver(null);
  return { ok: true, leftOut, open: at };
}

/** The steps of the old law that were taken. */
const finished = ({ done, policy }: ClosingTask): readonly ClosingStep[] =>
  policy.closing.slice(0, done.length).filter((_, index) => done[index]?.step !== 'left-out');

/** A step that a place names itself is the same by that name only: what a review signed is no closing signature. */
const isSame = (one: ClosingStep, other: ClosingStep): boolean =>
  one.step === other.step && ownTitle(one)?.zh === ownTitle(other)?.zh;

/** No task may end with fewer heads than its law asks for: what was signed before is judged by the new rule. */
function notEnough(moved: ClosingTask, assess: Assess): Refusal | null {
  const signings = signingsOf(moved);
  const short = moved.done.findIndex(({ step }, index) => {
    const signing = signings[index];
    return step === 'signature' && signing && assess(signing.rule, signing.facts).status !== 'satisfied';
  });
  if (short < 0) return null;
  const { zh, en } = stepTitle(moved.policy.closing[short] as ClosingStep);
  return refuse(
    'law-unfit',
    `已完成的${zh}按新规则不够，须先退回`,
    `what was signed (${en}) is not enough under the new law: send it back first`,
  );
}

/** How many of its days are left is known when its objections are answered, by the law that it was published under. */
function standsStill({ open, policy, done }: ClosingTask, next: ClosingStep): Refusal | null {
  if (open.step !== 'publicity' || !open.notice || !isPaused(open.notice)) return null;
  const own = policy.closing[done.length];
  const same = own?.step === 'publicity' && next.step === 'publicity' ? isSamePeriod(own, next) : false;
  return same
    ? null
    : refuse(
        'law-unfit',
        '公示因异议中止，答复异议之后才能改用这版规则',
        'its publicity stands still for an objection: answer it before the law is changed',
      );
}

type PublicityStep = Extract<ClosingStep, { step: 'publicity' }>;
const isSamePeriod = ({ period: one }: PublicityStep, { period: other }: PublicityStep): boolean =>
  one.n === other.n && one.unit === other.unit && one.firstDayCounts === other.firstDayCounts;

function runsAlready({ open }: ClosingTask, next: ClosingStep): Refusal | null {
  if (open.step !== 'publicity' || !open.notice || next.step === 'publicity') return null;
  const { zh, en } = stepTitle(next);
  return refuse(
    'law-unfit',
    `公示正在进行，而新规则此时应为${zh}；待期满或先退回`,
    `it is being publicised, and the new law asks for this first: ${en}; let it end, or send it back`,
  );
}

const filedAlready = (task: ClosingTask, next: ClosingStep): Refusal | null =>
  waitsElsewhere(task, next.step === 'filing' ? next.confirmedBy : undefined);

/** The public was told a day: a new law can only put it off. */
function noticeUnder({ open }: ClosingTask, next: ClosingStep, calendar: Calendar): Notice | null {
  if (open.step !== 'publicity' || !open.notice || next.step !== 'publicity') return null;
  const { day, counted, provisional } = endWithPauses(open.notice, next.period, calendar);
  return day > open.notice.to ? { ...open.notice, to: day, counted, provisional } : open.notice;
}

const OTHER_LAW = {
  signed: {
    zh: '改用另一版规则后，所签文本已变，须重签',
    en: 'the text that was signed names another law: it has to be signed anew',
  },
  refused: {
    zh: '改用另一版规则后，不同意的文本已变，须重新决定',
    en: 'the text that was refused names another law: it has to be decided anew',
  },
};

const otherOrder = (done: ClosingStep, wanted: ClosingStep | undefined): Refusal => {
  const [was, first] = [stepTitle(done), wanted && stepTitle(wanted)];
  return first
    ? refuse(
        'law-unfit',
        `${was.zh}已经完成，而新规则要求先办${first.zh}，须先退回`,
        `${was.en} is done, and the new law asks for this before it: ${first.en}; send it back first`,
      )
    : refuse(
        'law-unfit',
        `${was.zh}已经完成，而新规则没有这个环节，须先退回`,
        `${was.en} is done, and the new law has no such step: send it back first`,
      );
};

/** A change of the law alone never strikes a number off. */
const nothingLeft = refuse(
  'law-unfit',
  '按新规则已无须再办任何环节，不能只凭改用规则就销号；请按原规则办结，或先退回',
  'under the new law nothing is left to do, and a change of law alone closes nothing: end it by its own law, or send it back',
);
