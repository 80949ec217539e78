import { TASK_ORIGINS } from '@duban/domain';
import { z } from 'zod';
import { TASK_CLASSES } from './tasks';
import { DaySchema, PeriodSchema } from './text';

const Relation = z.enum(['lead', 'acceptance', 'office', 'government', 'party-committee']);
const Key = z.string().trim().min(1).max(100);
const Says = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

const Act = z
  .strictObject({
    on: DaySchema.describe('哪一天 / on which day'),
    act: z
      .enum([
        'receive',
        'complete',
        'apply',
        'accept',
        'return',
        'sign',
        'urge',
        'publish',
        'file',
        'confirm-filing',
        'missed',
        'behind',
        'judge',
      ])
      .describe(
        '办什么；missed、behind 是一期未报告、未达序时，judge 是研判预警等级 / what is done; missed and behind are a period, judge is a judged warning level',
      ),
    as: Key.optional().describe('以哪个职务 / for which post'),
    of: Relation.optional().describe('该职务所在的单位 / in which unit'),
    by: Key.optional().describe('由谁，示例里自己起名 / by whom, a name of the example'),
    for: Key.optional().describe('代谁 / whom they stand in for'),
    answered: z
      .array(z.int().min(1).max(50))
      .optional()
      .describe(
        '答复了哪几条销号条件；不写就是全部 / which conditions are answered; all of them where it is not said',
      ),
    checkedOn: DaySchema.optional().describe('现场核查的日子 / the day of the check on site'),
    period: PeriodSchema.optional().describe('哪一期 YYYY-MM / the month'),
    level: Key.optional().describe('研判为哪一级 / which level is judged'),
  })
  .refine(
    ({ act, period }) => (act === 'missed' || act === 'behind') === (period !== undefined),
    'missed 和 behind 须写 period，其他不写 / missed and behind name a period, nothing else does',
  )
  .refine(
    ({ act, level }) => (act === 'judge') === (level !== undefined),
    'judge 须写 level，其他不写 / judge names a level, nothing else does',
  );

const Given = z.strictObject({
  task: z
    .strictObject({
      class: z.enum(TASK_CLASSES).optional(),
      origin: z.enum(TASK_ORIGINS).optional(),
      deadline: DaySchema.optional(),
      ref: Key.optional(),
    })
    .optional()
    .describe('设想的任务 / the imagined task'),
  acts: z.array(Act).max(50).optional().describe('依次办了什么 / what was done, in its order'),
  today: DaySchema.optional().describe('看的那一天 / the day on which one looks'),
  from: DaySchema.optional().describe('所问期限的第一天 / the first day of the periods asked about'),
});

const Expect = z
  .strictObject({
    stands: Key.optional().describe('任务所处的状态或环节 / where the task stands'),
    verdict: z.enum(['satisfied', 'pending', 'refused', 'not-applicable']).optional(),
    missing: z.array(z.strictObject({ post: Key, of: Relation })).optional(),
    next: DaySchema.nullable().optional(),
    notice: z.strictObject({ from: DaySchema, to: DaySchema, days: z.int().min(0) }).optional(),
    letters: z.array(Key).optional(),
    leftOut: z.array(Key).optional(),
    refused: Key.nullable().optional(),
    overdue: z.boolean().optional(),
    closedOn: DaySchema.optional(),
    rounds: z.record(PeriodSchema, DaySchema).optional(),
    ends: z.record(Key, DaySchema).optional(),
    reads: z
      .record(Key, z.string().trim().min(1))
      .optional()
      .describe('条款显示的中文，句句相同 / what a clause reads in Chinese, word for word'),
  })
  .refine((expect) => Object.keys(expect).length > 0, '须写明应当怎样 / say what must be so');

/** What an example starts from; a file of facts to try a pack with has the same shape. */
export const ExampleGiven = Given.describe('从什么开始 / what it starts from');
export type ExampleGiven = z.infer<typeof ExampleGiven>;

/** An edition's proof that it says what was meant. */
export const PackExample = z.strictObject({
  says: Says.describe('这个例子说明什么 / what the example shows'),
  given: ExampleGiven,
  expect: Expect.describe('应当怎样，只比较写出的 / what must be so; only what is said is compared'),
});
