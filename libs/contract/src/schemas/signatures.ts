import { SIGNATURE_METHODS } from '@duban/domain';
import { z } from 'zod';
import { Bilingual, Id, TextHash, Words } from './text';

/** Bytes in the alphabet of the web. */
export const base64url = (most: number): z.ZodString =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(1)
    .max(most);

/** What a browser hands over when a passkey has signed: `PublicKeyCredential.toJSON()`, as far as it is looked at. */
const Assertion = z.object({
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(2_000),
    userHandle: base64url(200).nullish(),
  }),
  clientExtensionResults: z.object({}).default({}),
});
export type Assertion = z.output<typeof Assertion>;

/** The hash of the statement that was shown; where it is said, and the record has gone on since, nothing is signed. */
const statement = TextHash.optional();

/** By what a signature is proved. What is secret in it is looked at where it comes in, and goes no further. */
export const GivenProof = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('session'), statement }),
  z.strictObject({ method: z.literal('password'), statement, password: z.string().max(200) }),
  z.strictObject({ method: z.literal('passkey'), statement, assertion: Assertion }),
  /** `scan` is the SHA-256 that the upload was answered with. */
  z.strictObject({ method: z.literal('scan'), statement, scan: TextHash }),
]);
export type GivenProof = z.output<typeof GivenProof>;

export const StatementQuery = z.object({
  decision: z.enum(['approve', 'refuse']).default('approve'),
  /** In which seat: a post's id, or `person`; may be left out where there is one. */
  as: z.string().max(60).optional(),
  principal: Id.optional(),
  /** A longer opinion is put into the statement by whoever signs: its place is `opinion`. */
  opinion: z.string().max(500).optional(),
});

const Method = z.enum(SIGNATURE_METHODS);
/** 签署内容: what exactly is signed, and how it may be. */
export const StatementView = z.object({
  /** The statement as an object; `text` is its canonical text, and `hash` the SHA-256 of that. */
  statement: z.object({
    format: z.string(),
    decision: z.enum(['approve', 'refuse']),
    by: Id,
    principal: Id.nullable(),
    seat: z.union([z.object({ post: z.string(), unit: z.string() }), z.object({ person: z.string() })]),
    opinion: Words.nullable(),
    task: z.object({ id: Id, ref: z.string(), cycle: z.number().int(), step: z.number().int() }),
    text: z.string(),
    evidence: z.array(z.string()),
    law: z.object({ pack: z.string(), edition: z.string() }),
    after: z.object({ sequence: z.number().int(), hash: z.string() }),
  }),
  text: z.string(),
  hash: z.string(),
  /** By which methods it may be signed here, with what each proves and what it does not. */
  methods: z.array(z.object({ method: Method, title: Bilingual, proves: Bilingual, provesNot: Bilingual })),
});

/** A form that was signed on paper, as a picture of it. */
export const ScanQuery = z.object({ file: z.string().min(1).max(255) });
export const ScanView = z.object({ sha256: z.string(), bytes: z.number().int() });

/** By what a signature was proved, as its record says it. */
export const ProofView = z.object({
  method: Method,
  statement: z.string(),
  after: z.number().int(),
  reference: z.string().nullable(),
});
