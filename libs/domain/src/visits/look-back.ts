import type { CommandFrame } from '../command-frame';
import type { Actor } from '../people/actor';
import { accept, refuse, type Decision } from '../refusal';
import { isTroubled, type ReportState } from '../reports/report-state';
import type { TaskCycle } from '../rounds/round';
import type { Text } from '../text';
import { DRAW_METHOD, drawn, draws, rootMonthOf, seedOf, type DrawnRoot, type DrawTerms } from './draw';
import { dutyPeriod } from './duty';
import { refusedPlanner, type Visit, type VisitEvent, type VisitLaw } from './visit';

/** What is found of a task that was closed: it holds, the problem came back, or it never was solved. */
export const LOOK_BACK_RESULTS = ['holds', 'rebound', 'false'] as const;
export type LookBackResult = (typeof LOOK_BACK_RESULTS)[number];

export const LOOK_BACK_WORDS: Readonly<Record<LookBackResult, Text>> = {
  holds: { zh: '成效巩固', en: 'holds' },
  rebound: { zh: '问题反弹', en: 'rebound' },
  false: { zh: '虚假整改', en: 'false completion' },
};

/** What a visit may find: how a task stands, or how one that was closed has held. */
export type FoundState = ReportState | LookBackResult;

export const isLookBackResult = (state: FoundState): state is LookBackResult =>
  (LOOK_BACK_RESULTS as readonly string[]).includes(state);

/** Whether a state is one that somebody has to do something about. */
export const isBadlyFound = (state: FoundState): boolean =>
  isLookBackResult(state) ? state !== 'holds' : isTroubled(state);

/** `law` and `terms` are those of the edition in force today; null where it says nothing of them. */
export type DrawLookBack = CommandFrame & {
  readonly by: Actor;
  readonly type: 'draw-look-back';
  readonly visitId: string;
  readonly planId: string;
  readonly law: VisitLaw | null;
  readonly terms: DrawTerms | null;
};

/** What a draw rests on: the tasks closed before the period, and the root of the month before it, as soon as it is signed. */
export interface DrawContext {
  readonly existing: Visit | null;
  readonly population: readonly TaskCycle[];
  readonly root: DrawnRoot | null;
}

const PURPOSE = '回头看';

export function decideDraw(
  { existing, population, root }: DrawContext,
  { law, terms, by, visitId, planId, today }: DrawLookBack,
): Decision<VisitEvent> {
  const refused = refusedPlanner(law, by);
  if (refused) return refused;
  if (!terms)
    return refuse('not-ruled', '本地规则没有规定回头看', 'the rules of this place provide for no look-back');
  if (existing)
    return refuse(
      'already-drawn',
      `本期已于 ${existing.plannedOn} 抽取，一期只抽取一次`,
      `this period was drawn on ${existing.plannedOn}: it is drawn once`,
    );
  const { period, from, to } = dutyPeriod(draws(terms), today);
  if (population.length === 0)
    return refuse(
      'missing-task',
      `${from} 之前没有销号的任务，本期没有可抽取的`,
      `no task was closed before ${from}: there is nothing to draw from`,
    );
  if (!root) return notSigned(rootMonthOf(terms, today));
  const { percent } = terms;
  const seed = seedOf(root, planId, period);
  const draw = { method: DRAW_METHOD, period, root, seed, percent, population } as const;
  return accept<VisitEvent>({
    type: 'LookBackDrawn',
    data: { visitId, planId, purpose: `${PURPOSE} ${period}`, from, to, draw, tasks: drawn(draw) },
  });
}

const notSigned = (month: string) =>
  refuse(
    'no-seed-yet',
    `${month} 月末的台账根尚未签出，抽取以它为种子，请稍后再试`,
    `the ledger of ${month} has no signed root yet, which is the seed of the draw: try again later`,
  );
