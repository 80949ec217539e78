import type { CommandFrame } from '../command-frame';
import { canonicalText, type Json } from '../ledger/canonical';
import type { Fact } from '../ledger/fact';
import { sha256 } from '../ledger/sha256';
import type { Actor, PersonId } from '../people/actor';
import type { NamedEvidence } from '../tasks/named-evidence';
import type { NotedPoints } from '../tasks/noted-points';
import type { Day } from '../time/day';

/** Whether the inspection named the point (督察指出) or its unit found it itself (自查). */
export const POINT_ORIGINS = ['named', 'found'] as const;
export type PointOrigin = (typeof POINT_ORIGINS)[number];
export const POINT_STATES = ['open', 'done', 'closed', 'withdrawn'] as const;
export type PointState = (typeof POINT_STATES)[number];

export interface PointSaid {
  readonly name: string;
  readonly place: string | null;
  readonly origin: PointOrigin;
}

/** What was done to a point, the latest last: nothing of it is replaced or deleted. */
export interface PointAct {
  readonly act: 'reported' | 'closed' | 'returned' | 'withdrawn';
  readonly on: Day;
  readonly by: PersonId;
  /** What was done, the opinion, or why. */
  readonly text: string;
  readonly evidence?: readonly NamedEvidence[];
}

/** One of the sites (点位) of a task, each struck off by itself. */
export interface Point extends PointSaid {
  /** Counted from 1, and never given twice. */
  readonly no: number;
  readonly on: Day;
  readonly by: PersonId;
  readonly state: PointState;
  readonly acts: readonly PointAct[];
}

/** All points of one cycle of a task. */
export interface Points {
  readonly taskId: string;
  readonly cycle: number;
  readonly planId: string;
  readonly points: readonly Point[];
}

type Identity = Omit<Points, 'points'>;
interface OnPoint {
  readonly no: number;
}
export type PointsEvent =
  | { readonly type: 'PointsAdded'; readonly data: Identity & { readonly points: readonly PointSaid[] } }
  | { readonly type: 'PointReported'; readonly data: OnPoint & { readonly text: string } }
  | {
      readonly type: 'PointClosed';
      readonly data: OnPoint & { readonly opinion: string; readonly evidence: readonly NamedEvidence[] };
    }
  | { readonly type: 'PointReturned'; readonly data: OnPoint & { readonly because: string } }
  | { readonly type: 'PointWithdrawn'; readonly data: OnPoint & { readonly because: string } };

type Frame = CommandFrame & { readonly by: Actor; readonly taskId: string };
export type AddPoints = Frame & {
  readonly type: 'add-points';
  /** One a line: name, place, origin. */
  readonly lines: string;
};
export type PointCommand = Frame &
  OnPoint &
  (
    | { readonly type: 'report-point'; readonly text: string }
    | { readonly type: 'close-point'; readonly opinion: string; readonly evidence: readonly string[] }
    | { readonly type: 'return-point' | 'withdraw-point'; readonly because: string }
  );
export type PointsCommand = AddPoints | PointCommand;

export function evolvePoints(points: Points | null, fact: Fact<PointsEvent>): Points {
  const { event, on, actor: by } = fact;
  if (event.type === 'PointsAdded') {
    const { points: said, ...identity } = event.data;
    const known = points?.points ?? [];
    const added = said.map((one, at): Point => ({
      ...one,
      ...{ no: known.length + at + 1, on, by, state: 'open', acts: [] },
    }));
    return { ...identity, points: [...known, ...added] };
  }
  if (!points) throw new Error(`the chain is broken: points cannot begin with ${event.type}`);
  const { no } = event.data;
  const after = (point: Point): Point => ({ ...point, ...afterAct(point, fact, event) });
  return { ...points, points: points.points.map((point) => (point.no === no ? after(point) : point)) };
}

function afterAct(
  { acts }: Point,
  { on, actor: by }: Fact<PointsEvent>,
  event: Exclude<PointsEvent, { type: 'PointsAdded' }>,
): Pick<Point, 'state' | 'acts'> {
  const then = (state: PointState, act: Omit<PointAct, 'on' | 'by'>) => ({
    state,
    acts: [...acts, { ...act, on, by }],
  });
  switch (event.type) {
    case 'PointReported':
      return then('done', { act: 'reported', text: event.data.text });
    case 'PointClosed': {
      const { opinion: text, evidence } = event.data;
      return then('closed', { act: 'closed', text, ...(evidence.length > 0 && { evidence }) });
    }
    case 'PointReturned':
      return then('open', { act: 'returned', text: event.data.because });
    case 'PointWithdrawn':
      return then('withdrawn', { act: 'withdrawn', text: event.data.because });
  }
}

/** Named when the task is refused for them: enough to know where to look. */
const FIRST_FEW = 3;

/** What the task is told of its points: a point that was withdrawn is not one of them, and is counted apart. */
export function notedPoints({ points }: Points): NotedPoints {
  const counting = points.filter(({ state }) => state !== 'withdrawn');
  const waiting = counting.filter(({ state }) => state !== 'closed');
  const of = (origin: PointOrigin) => {
    const all = counting.filter((point) => point.origin === origin);
    return { total: all.length, closed: all.filter(({ state }) => state === 'closed').length };
  };
  return {
    total: counting.length,
    closed: counting.length - waiting.length,
    done: waiting.filter(({ state }) => state === 'done').length,
    withdrawn: points.length - counting.length,
    named: of('named'),
    found: of('found'),
    waiting: waiting.slice(0, FIRST_FEW).map(({ no, name }) => `${no} ${name}`),
    hash: sha256(canonicalText(points as unknown as Json)),
  };
}
