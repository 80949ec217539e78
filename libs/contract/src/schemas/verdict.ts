import { z } from 'zod';
import { ProofView } from './signatures';
import { Bilingual, DaySchema } from './text';

export const SupplierView = z.union([
  z.object({
    post: z.string(),
    of: z.enum(['lead', 'acceptance', 'office', 'government', 'party-committee']),
  }),
  z.object({ person: z.string() }),
]);
/** An act for a post names post and unit, one as an added signer the person. */
const ApprovalActView = z.object({
  /** By which a running approval names it; an act of a signing that has ended has none. */
  id: z.string().optional(),
  by: z.string(),
  principal: z.string().nullable(),
  through: z.array(z.string()).readonly().optional(),
  post: z.string().optional(),
  unit: z.string().optional(),
  person: z.string().optional(),
  on: DaySchema,
  textHash: z.string(),
  opinion: z.string().nullable(),
  decision: z.enum(['approve', 'refuse']),
  evidence: z.array(z.string()).readonly().optional(),
  reauthenticated: z.boolean().optional(),
  proof: ProofView.optional(),
  confirmedBy: z.string().optional(),
});
const FactUsedView = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]).nullable(),
});
const PlaceTakenView = z.object({
  /** Any one of them will do. */
  anyOf: z.array(SupplierView).readonly(),
  open: z.boolean(),
  filledBy: ApprovalActView.nullable(),
  refusedBy: z.array(ApprovalActView).readonly(),
});
/** The verdict as the engine says it, node by node. */
export const VerdictView = z
  .object({
    rule: z.string(),
    path: z.string(),
    status: z.enum(['satisfied', 'pending', 'refused', 'not-applicable']),
    sentence: Bilingual,
    reasons: z.array(Bilingual).readonly(),
    missing: z.array(SupplierView).readonly(),
    until: DaySchema.nullable(),
    facts: z.array(FactUsedView).readonly(),
    places: z.array(PlaceTakenView).readonly(),
    get inside() {
      return z.array(VerdictView).readonly();
    },
  })
  .meta({ id: 'Verdict', description: '规则怎么说、为什么 / what a rule says, and why' });
