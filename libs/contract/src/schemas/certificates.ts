import { z } from 'zod';
import { DaySchema } from './text';

export const CertificateCode = z.object({ code: z.string().max(100) });

/** What the certificate with a code says: no person is named. */
export const CertificateChecked = z.object({
  code: z.string(),
  office: z.string(),
  ref: z.string(),
  title: z.string(),
  unit: z.string(),
  closedOn: DaySchema,
  word: z.string(),
  filingNumber: z.string().nullable(),
  textHashes: z.array(z.string()),
  link: z.object({ sequence: z.int(), hash: z.string() }),
});
