import { z } from 'zod';
import { Bilingual, DaySchema, Id, Line, TextHash, Words } from './text';

/** A pack's text in YAML, as long as a pack may be; what is wrong with it is said by whoever reads it. */
export const PackText = z
  .string()
  .min(1)
  .max(512 * 1024)
  .describe('规则包全文（YAML），其中一个版本是新的 / a pack in YAML with one edition that is new');

const Basis = Line.describe('依据：文件和条款 / what it rests on: document and clause');

export const CheckEdition = z.strictObject({ document: PackText });
export const ProposeEdition = z.strictObject({ document: PackText, basis: Basis });
/** Activated before anybody has approved it: the reason is shown to everybody until it has been reviewed. */
export const ActivateInEmergency = ProposeEdition.extend({
  because: Words.trim().min(1).describe('为什么不能等批准 / why it cannot wait for approval'),
});

export const Finding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  where: z.string(),
  message: Bilingual,
});
export const Difference = z.object({
  clause: z.string(),
  title: Bilingual,
  change: z.enum(['new', 'gone', 'changed', 'basis']),
  before: z.array(Bilingual),
  after: z.array(Bilingual),
  basis: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
});

/** What would be put to approval: what it means otherwise, what was found, and who has to approve it. */
export const EditionChecked = z
  .object({
    packId: z.string(),
    effectiveFrom: DaySchema,
    /** The name of the law. */
    hash: z.string(),
    /** SHA-256 of the text, which is what is signed. */
    documentHash: TextHash,
    approval: Bilingual,
    differences: z.array(Difference),
    findings: z.array(Finding),
  })
  .meta({ id: 'EditionChecked', description: '规则版本的检查结果 / what an edition would change' });
export const EditionProposed = z.object({
  approvalId: Id,
  packId: z.string(),
  effectiveFrom: DaySchema,
  documentHash: TextHash,
});

/** A change of a pack that is still decided, or that cannot hold although it was approved. */
export const PackChange = z.object({
  approvalId: Id,
  packId: z.string(),
  title: z.string(),
  status: z.enum(['open', 'returned', 'set-aside']),
  openedOn: DaySchema,
  /** Why it holds already; null where it waits for its approval. */
  emergency: z.string().nullable(),
  /** Why it was set aside. */
  because: Bilingual.nullable(),
  documentHash: TextHash.nullable(),
});
export const PackTextView = z.object({ hash: TextHash, text: z.string() });
