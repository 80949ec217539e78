import { EVIDENCE_KINDS } from '@duban/domain';
import { z } from 'zod';
import { ActFrame, DaySchema, Id, listOf, Words } from './text';

const EvidenceVersion = z.object({
  /** Counted from 1. */
  version: z.int(),
  fileName: z.string(),
  /** SHA-256 of what it holds. */
  sha256: z.string(),
  bytes: z.number(),
  kind: z.enum(EVIDENCE_KINDS),
  /** The day that it shows, as its unit says. */
  showsOn: DaySchema.nullable(),
  /** The numbers of the measures that it proves; none where it speaks of the task as a whole. */
  measures: z.array(z.string()),
  note: z.string().nullable(),
  /** When it came, and from whom. */
  on: DaySchema,
  byName: z.string().nullable(),
  /** Why it took the place of the version before. */
  because: z.string().nullable(),
});

const EvidenceView = z.object({
  id: Id,
  cycle: z.int(),
  unit: Id,
  unitName: z.string(),
  /** The latest last. */
  versions: z.array(EvidenceVersion),
  withdrawn: z.object({ on: DaySchema, byName: z.string().nullable(), because: z.string() }).nullable(),
  /** Whether the reader may supersede and withdraw it. */
  mine: z.boolean(),
});

export const TaskEvidence = z.object({
  taskId: Id,
  cycle: z.int(),
  pieces: z.array(EvidenceView),
  /** The measures that nothing proves yet. */
  lacking: z.array(z.object({ no: z.string(), text: z.string() })),
  mayAdd: z.boolean(),
  /** The largest file that may be brought. */
  mostBytes: z.number(),
});

/** A workbook as it is looked at: only rows and cells with a text are there. */
export const EvidenceSheets = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      /** Both counted from 1, as the program that made it does. */
      rows: z.array(
        z.object({ number: z.int(), cells: z.array(z.object({ column: z.int(), text: z.string() })) }),
      ),
      /** Whether there is more of it in the file. */
      cut: z.boolean(),
    }),
  ),
  /** How many sheets the file has behind these. */
  more: z.int(),
});

const Said = ActFrame.extend({
  /** The upload, whole: the last part of the address that `POST /api/uploads` (tus 1.0) gave. */
  upload: z.string().regex(/^[0-9a-f]{32}$/),
  showsOn: DaySchema.optional(),
  measures: listOf(z.string().max(100), 500).optional(),
  note: Words.optional(),
});
export const AddEvidenceBody = Said;
export const SupersedeEvidenceBody = Said.extend({ because: Words });
export const WithdrawEvidenceBody = ActFrame.extend({ because: Words });
