import { z } from 'zod';
import { Id } from './text';

/** A place in the feed, to be handed back as it came. */
const Place = z.string().regex(/^\d{1,20}-\d{1,18}$/);

export const ChangesQuery = z.object({ after: Place.optional() });
export const ChangesView = z.object({
  next: Place,
  /** Too much has happened since `after` to name it: read everything anew. */
  everything: z.boolean(),
  /** Tasks whose own chain, reports or letters have grown, as far as the caller may see them. */
  tasks: z.array(Id),
  /** Letters that have grown and are about no task, as far as the caller may see them. */
  letters: z.array(Id),
  /** Plans that were imported, or whose rounds have changed. */
  plans: z.array(Id),
  /** Approvals in which something was done. */
  approvals: z.array(Id),
});
