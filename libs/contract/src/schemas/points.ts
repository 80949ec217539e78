import { LONGEST_POINT_LIST, POINT_ORIGINS, POINT_STATES } from '@duban/domain';
import { z } from 'zod';
import { ActFrame, DaySchema, Id, listOf, Words } from './text';

const Counted = { total: z.int(), closed: z.int() };
/** A point that was withdrawn is counted apart, and is no part of the total. */
const PointCounts = z.object({
  ...Counted,
  /** Reported done, and waiting to be closed. */
  done: z.int(),
  withdrawn: z.int(),
  /** Those that the inspection named, and those that were found by the unit itself. */
  named: z.object(Counted),
  found: z.object(Counted),
});

const PointView = z.object({
  /** Counted from 1, and never given twice. */
  no: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  origin: z.enum(POINT_ORIGINS),
  state: z.enum(POINT_STATES),
  on: DaySchema,
  byName: z.string().nullable(),
  /** What was done to it, the latest last. */
  acts: z.array(
    z.object({
      act: z.enum(['reported', 'closed', 'returned', 'withdrawn']),
      on: DaySchema,
      byName: z.string().nullable(),
      text: z.string(),
      evidence: z.array(z.object({ fileName: z.string(), version: z.int(), sha256: z.string() })),
    }),
  ),
});

export const TaskPoints = z.object({
  taskId: Id,
  cycle: z.int(),
  counts: PointCounts,
  points: z.array(PointView),
  /** Whether the reader may do it now. */
  may: z.object({ add: z.boolean(), report: z.boolean(), close: z.boolean() }),
});

/** One point a line: name, place, origin (督察指出, 自查), between commas or tabs; all of them are added, or none. */
export const AddPointsBody = ActFrame.extend({ lines: z.string().max(LONGEST_POINT_LIST) });
export const ReportPointBody = ActFrame.extend({ text: Words });
export const ClosePointBody = ActFrame.extend({
  opinion: Words,
  /** The pieces of evidence that it rests on. */
  evidence: listOf(Id, 100).optional(),
});
export const PointBecauseBody = ActFrame.extend({ because: Words });
