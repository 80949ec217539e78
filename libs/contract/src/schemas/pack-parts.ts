import { z } from 'zod';

/** The smallest parts of a pack, with what an editor shows beside them. */
export const PackId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
export const PostId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
export const Said = z.string().trim().min(1).max(2_000);
export const Name = z.string().trim().min(1).max(100);

/** Strict, for a comma in an unquoted YAML text would silently cut it and make a key of the rest. */
export const Bilingual = z
  .strictObject({ zh: Said, en: Said })
  .describe('中文和英文 / in Chinese and in English');

export const PostOf = z.strictObject({
  post: PostId.describe('职务，须在 posts 中有名称 / a post that `posts` names'),
  of: z
    .enum(['lead', 'acceptance', 'office', 'government', 'party-committee'])
    .describe('哪个单位的 / in which unit of the task'),
});
export const Period = z
  .strictObject({
    n: z.int().min(1).max(1_000).describe('数目 / how many'),
    unit: z
      .enum(['workdays', 'days', 'months'])
      .describe('工作日、自然日或月 / working days, days or months'),
    firstDayCounts: z.boolean().describe('首日是否计入 / whether the first day is counted'),
  })
  .describe('期限 / a period');

type ClauseOf<Value extends z.ZodType> = z.ZodOptional<
  z.ZodObject<
    {
      value: Value;
      basis: z.ZodOptional<typeof Said>;
      unverified: z.ZodOptional<z.ZodLiteral<true>>;
      note: z.ZodOptional<typeof Bilingual>;
      locked: z.ZodOptional<z.ZodLiteral<true>>;
    },
    z.core.$strict
  >
>;

/** A clause with what it rests on; `says` is what an editor shows for it. */
export const clause = <Value extends z.ZodType>(value: Value, says: string): ClauseOf<Value> =>
  z
    .strictObject({
      value,
      basis: Said.optional().describe('依据：文件和条款 / document and clause'),
      unverified: z
        .literal(true)
        .optional()
        .describe('没有文件依据，或只有部分依据 / rests on no document, or on one only in part'),
      note: Bilingual.optional().describe('说明 / a remark'),
      locked: z
        .literal(true)
        .optional()
        .describe('下级规则包不得另作规定 / no pack below may say it otherwise'),
    })
    .refine(
      ({ basis, unverified }) => basis !== undefined || unverified === true,
      '须写依据或注明未核实 / say the basis, or unverified: true',
    )
    .optional()
    .describe(says);
