import { z } from 'zod';

const HealthPart = z.object({ ok: z.boolean(), detail: z.string() });
export const HealthView = z.object({
  ok: z.boolean(),
  version: z.string(),
  parts: z.object({
    postgres: HealthPart,
    temporal: HealthPart,
    worker: HealthPart,
    /** Work goes on without mail, so the whole is well all the same. */
    mail: HealthPart.optional(),
    /** Nor does it wait for the ledger to be signed. */
    roots: HealthPart.optional(),
  }),
});
