import { LADDER_ACTS, MEASURE_COURSES } from '@duban/domain';
import { z } from 'zod';
import { HeldSeatView, LevelView } from './tasks';
import { ActFrame, Bilingual, DaySchema, Id, Line, listOf, Words } from './text';

const RungId = z.string().max(41);
/** By whom something was written down. */
const Authored = { on: DaySchema, by: z.string(), byName: z.string().nullable() };

/** One rung of the task's own law, from low to high. */
const RungView = z.object({
  id: z.string(),
  title: z.string(),
  /** What the law says of it. */
  law: z.array(Bilingual),
  /** Whether it is climbed by itself; otherwise by decision alone. */
  automatic: z.boolean(),
  /** Who decides about it. */
  by: HeldSeatView,
  held: z.object({ until: DaySchema.nullable(), because: z.string(), ...Authored }).nullable(),
  /** What I can do with it now. */
  acts: z.array(z.enum(LADDER_ACTS)),
});

/** What a rung asks for beside its letter: an interview, a listing, a check. Its id is that of the letter. */
const MeasureView = z.object({
  letterId: Id,
  rung: z.string(),
  title: z.string(),
  period: z.string(),
  reachedOn: DaySchema,
  /** The reason of whoever decided on it; null where it came by itself. */
  because: z.string().nullable(),
  carriedOut: z.enum(MEASURE_COURSES),
  record: z
    .object({
      ...Authored,
      place: z.string(),
      attendees: z.array(z.string()),
      minutes: z.string(),
      followUpBy: DaySchema.nullable(),
    })
    .nullable(),
  followUp: z.object({ ...Authored, text: z.string() }).nullable(),
  late: z.boolean(),
  lifted: z.object({ ...Authored, because: z.string() }).nullable(),
  /** When its letter was issued; null while that is a draft or once it was recalled, and nothing can be recorded. */
  issuedOn: DaySchema.nullable(),
  recalled: z.boolean(),
  acts: z.array(z.enum(LADDER_ACTS)),
});

/** A task's ladder: what is counted, what can be taken, what stands, and what silence brings. */
export const TaskLadder = z.object({
  /** Periods without a report or behind schedule: the latest in a row, and in all. */
  inRow: z.number().int(),
  inAll: z.number().int(),
  rungs: z.array(RungView),
  measures: z.array(MeasureView),
  /** The help that goes beside it: what the place provides for, what was offered, and whether I may offer some. */
  help: z.object({
    law: z.array(Bilingual),
    offered: z.array(z.object({ ...Authored, text: z.string() })),
    acts: z.array(z.enum(LADDER_ACTS)),
  }),
  /** The warning level that somebody judged, the levels that the law in force has, and what I may do about it. */
  judgement: z.object({
    judged: z
      .object({
        ...Authored,
        level: z.string(),
        word: Bilingual,
        because: z.string(),
        /** Named by whoever judges anew: nobody overwrites what they have not read. */
        hash: z.string(),
      })
      .nullable(),
    /** `leadsTo`: the rung whose letter is drafted by itself if it is judged today; null where there is none. */
    levels: z.array(LevelView.extend({ leadsTo: z.string().nullable() })),
    acts: z.array(z.enum(LADDER_ACTS)),
  }),
  /** The consequence card: what comes if nobody reports and nobody completes, soonest first. */
  card: z.array(z.object({ on: DaySchema, what: Bilingual })),
  basis: z.string().nullable(),
  unverified: z.boolean(),
});

const act = <Type extends (typeof LADDER_ACTS)[number], Fields extends z.core.$ZodLooseShape>(
  type: Type,
  fields: Fields,
) => ActFrame.extend({ type: z.literal(type), ...fields });

export const LadderBody = z.discriminatedUnion('type', [
  act('take-rung', { rung: RungId, because: Words }),
  /** `until` is the last day; null for good. */
  act('hold-rung', { rung: RungId, until: DaySchema.nullable(), because: Words }),
  act('release-rung', { rung: RungId, because: Words }),
  act('record-measure', { letterId: Id, place: Line, attendees: listOf(Line, 50), minutes: Words }),
  act('follow-up', { letterId: Id, text: Words }),
  act('lift-measure', { letterId: Id, because: Words }),
  act('offer-help', { text: Words }),
  /** `judgementHash` is that of the judgement that was read, as the ladder shows it; null where none stood. */
  act('judge-level', { level: RungId, because: Words, judgementHash: z.string().max(64).nullable() }),
  act('release-level', { because: Words, judgementHash: z.string().max(64) }),
]);
