import { z } from 'zod';
import { Line } from './text';

/** The numbers to come, and those that letters have which were issued elsewhere, by hand. */
export const LetterNumbers = z.object({
  series: z.array(z.object({ mark: z.string(), year: z.number().int(), next: z.number().int() })),
  /** The marks of letters that whoever asks signs: of those they can note what was given on paper. */
  mine: z.array(z.string()).default([]),
  onPaper: z.array(
    z.object({
      mark: z.string(),
      year: z.number().int(),
      from: z.number().int(),
      to: z.number().int(),
      reason: z.string(),
      by: z.string().nullable(),
      recordedAt: z.iso.datetime(),
    }),
  ),
});
/** 甬督提〔2026〕1–17号 were issued on paper: the house goes on with 18. */
export const NoteNumbersBody = z.object({
  mark: z.string().trim().min(1).max(40),
  year: z.number().int().min(2000).max(2999),
  upTo: z.number().int().min(1).max(99_999),
  reason: Line,
});
