import { z } from 'zod';
import { Bilingual } from './text';

/** A column of a plan's table, by its usual name, and what else it may be called. */
const PlanColumn = z.object({
  label: z.string(),
  needed: z.boolean(),
  what: Bilingual,
  also: z.array(z.string()),
});
export const PlanColumns = z.object({ columns: z.array(PlanColumn) });
