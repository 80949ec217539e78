import { z } from 'zod';
import { PackChange } from './editions';
import { ShadowView } from './shadows';
import { Bilingual, DaySchema } from './text';

const EditionView = z.object({
  effectiveFrom: DaySchema,
  hash: z.string(),
  /** Document and clause; null where it rests on none. */
  basis: z.string().nullable(),
  note: Bilingual.nullable(),
});
export const PackRow = z.object({
  id: z.string(),
  title: Bilingual,
  place: z.string().nullable(),
  extends: z.string().nullable(),
  editions: z.array(EditionView),
  /** How the place calls the posts. */
  posts: z.record(z.string(), Bilingual),
  unverified: z.number().int(),
});
export const PackList = z.object({
  packs: z.array(PackRow),
  /** What is being changed, or holds in an emergency without approval: everybody is told. */
  changes: z.array(PackChange),
  /** What runs beside the law in force and decides nothing. */
  shadows: z.array(ShadowView),
});
const ResolvedView = EditionView.extend({
  madeOf: z.array(z.object({ pack: z.string(), effectiveFrom: DaySchema })),
});
const ClauseView = z.object({
  clause: z.string(),
  title: Bilingual,
  sentences: z.array(Bilingual),
  value: z.unknown(),
  basis: z.string().nullable(),
  unverified: z.boolean(),
  note: Bilingual.nullable(),
  from: z.string(),
  /** The place's own document does not speak of it: what holds is its parent's. */
  silent: z.boolean(),
});
/** The edition in force today, clause by clause, raw and in words. */
export const PackView = PackRow.extend({ inForce: ResolvedView, clauses: z.array(ClauseView) });
/** A law by its name: what something that runs was pinned to, whatever its pack says by now. */
export const LawView = ResolvedView.extend({
  pack: z.string(),
  posts: z.record(z.string(), Bilingual),
  clauses: z.array(ClauseView),
});
