import { z } from 'zod';
import { DaySchema, Id, wholeOf } from './text';

/** Filed and not closed yet, closed, or sent back: then the number is no longer its task's, and nobody else's either. */
export const FILING_STATES = ['filed', 'closed', 'returned'] as const;

export const FilingRow = z.object({
  number: z.string(),
  taskId: Id,
  ref: z.string(),
  title: z.string(),
  planId: Id,
  planName: z.string().nullable(),
  /** Whose numbers it is among. */
  officeName: z.string().nullable(),
  filedOn: DaySchema,
  filedByName: z.string().nullable(),
  closedOn: DaySchema.nullable(),
  state: z.enum(FILING_STATES),
  /** Given before numbers were looked after, and an earlier filing has it as well. */
  doubled: z.boolean(),
});
const FilingFilter = z.object({
  plan: Id.optional(),
  state: z.enum(FILING_STATES).optional(),
  /** Anywhere in the number, however it is typed. */
  number: z.string().trim().min(1).max(200).optional(),
});
export const FilingQuery = FilingFilter.extend({
  cursor: z.string().max(500).optional(),
  limit: wholeOf(1, 500).default(50),
});
export const FilingExport = FilingFilter.extend({ language: z.enum(['zh', 'en']).default('zh') });
export const FilingList = z.object({ filings: z.array(FilingRow), next: z.string().nullable() });
