import { z } from 'zod';
import { DaySchema } from './text';

/** A length of time, never a date. */
export const LengthView = z.object({
  n: z.int(),
  unit: z.enum(['workdays', 'days', 'months']),
  firstDayCounts: z.boolean(),
});
/** The account of a period that runs: every day of it once, counted or left out with its reason. */
export const ClockView = z
  .object({
    kind: z.enum(['publicity', 'reply', 'limit', 'follow-up', 'round', 'plan', 'unit-plans', 'result']),
    period: LengthView,
    from: DaySchema,
    until: DaySchema,
    counted: z.array(DaySchema),
    excluded: z.array(
      z.object({ day: DaySchema, because: z.enum(['first-day', 'weekend', 'holiday', 'stopped']) }),
    ),
    /** Whether working days were counted in a year whose notice is not known. */
    provisional: z.boolean(),
    /** When the clock stood, why, and who stopped it where that is known. */
    pauses: z.array(
      z.object({
        from: DaySchema,
        to: DaySchema.nullable(),
        because: z.string(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Clock', description: '计时账户 / the account of a period' });
