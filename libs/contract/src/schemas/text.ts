import { isDay, isRoundPeriod, type Day } from '@duban/domain';
import { z } from 'zod';

/** Written small: chains and processes are named by it. */
export const Id = z.uuid().toLowerCase();
export const DaySchema = z
  .string()
  .refine((text): text is Day => isDay(text), '应为日期 YYYY-MM-DD / a day YYYY-MM-DD')
  .meta({ description: 'YYYY-MM-DD' });
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为时刻 HH:MM / a time HH:MM')
  .meta({ description: 'HH:MM' });
export const PeriodSchema = z
  .string()
  .refine(
    isRoundPeriod,
    '应为一期，如 2026-03、2026-Q1、2026-W09 / a period such as 2026-03, 2026-Q1, 2026-W09',
  );
/** What a signer confirms to have read. */
export const TextHash = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    '应为所读文本的 SHA-256（64 位小写十六进制） / the SHA-256 of the text that was read (64 small hexadecimal digits)',
  );
/** What people write; 20,000 characters hold any opinion. */
export const Words = z.string().max(20_000);
export const Line = z.string().trim().min(1).max(500);

const digitsAsNumber = z.transform((given: unknown) =>
  typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given,
);

/** A number of a query, where all is text. Its digits and nothing else: `Number` would take an empty text for 0. */
export const wholeOf = (least: number, most: number): z.ZodType<number, unknown> =>
  z.pipe(
    digitsAsNumber,
    z
      .number(`应为 ${least} 至 ${most} 的整数 / a whole number from ${least} to ${most}`)
      .int()
      .min(least)
      .max(most),
  );

/** A list whose length is judged before its members: looking at some hundred thousand of them takes seconds. */
export function listOf<Member extends z.ZodType>(
  member: Member,
  most: number,
): z.ZodType<z.output<Member>[], z.input<Member>[]> {
  type Given = z.input<Member>[];
  const judged = z.transform<Given, Given>((given, context) => {
    if (!Array.isArray(given) || given.length <= most) return given;
    context.addIssue({ code: 'too_big', origin: 'array', maximum: most, inclusive: true });
    return z.NEVER;
  });
  // What begins with a transform counts as something that may be missing.
  return z.pipe(judged, z.array(member).max(most)).nonoptional();
}

export const Nothing = z.object({});
export const Bilingual = z.object({ zh: z.string(), en: z.string() });

/** What every act may say of its time: the day from which it holds, and why it is recorded only now. */
export const ActFrame = z.object({ on: DaySchema.optional(), late: Words.optional() });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    because: Bilingual,
    errors: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
  })
  .meta({ description: 'RFC 9457; `because` says it in Chinese and English' });
export type Problem = z.infer<typeof Problem>;
