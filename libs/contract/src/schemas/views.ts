import { z } from 'zod';
import { TaskFilter, TaskOrder } from './tasks';
import { Id } from './text';

export const VIEW_NAME_LENGTH = 40;

/** A question to the ledger under a name of one's own; the question is what the address says. */
export const SavedView = z.object({
  id: Id,
  name: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const SavedViews = z.object({ views: z.array(SavedView) });
export const SaveView = z.object({
  name: z.string().trim().min(1).max(VIEW_NAME_LENGTH),
  query: TaskFilter.extend(TaskOrder.shape).strict(),
  /** Whether a view that has the name already gives it up. */
  replace: z.boolean().default(false),
});
