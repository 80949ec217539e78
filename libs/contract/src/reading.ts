import { z } from 'zod';
import { en, zhCN } from 'zod/locales';

export type Schema = z.ZodType;
/** What a schema gives once it has read. */
export type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
/** What a schema takes. */
export type Input<S> = S extends z.ZodType ? z.input<S> : undefined;

export interface Fault {
  /** `measures.2.deadline`; empty for the whole. */
  readonly where: string;
  readonly message: string;
}

export type ReadResult<S extends Schema> =
  | { readonly ok: true; readonly value: z.output<S> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const words = [zhCN().localeError, en().localeError];
/** What is sent may be wrong in a million places; nobody reads more than these, and finding words for all takes seconds. */
const FAULTS_TOLD = 50;
const LONGEST_MESSAGE = 500;

/** Reads what came from outside. A field that the schema does not list is a fault: a misspelt one would be lost in silence. */
export function readAs<S extends Schema>(schema: S, value: unknown): ReadResult<S> {
  const read = strict(schema).safeParse(value, { error: firstInBothLanguages() });
  if (!read.success) return { ok: false, faults: read.error.issues.slice(0, FAULTS_TOLD).map(faultOf) };
  const unwritable = findUnwritable(read.data, []);
  if (unwritable)
    return {
      ok: false,
      faults: [
        {
          where: unwritable,
          message: '含有控制字符或不能保存的字符 / a control character, or one that cannot be kept',
        },
      ],
    };
  return { ok: true, value: read.data as z.output<S> };
}

/** The schema's JSON Schema (2020-12): `input` for what is sent, with unlisted fields refused, `output` for answers. */
export function jsonSchemaOf(schema: Schema, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(io === 'input' ? strict(schema) : schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      // Left out by zod where what is sent is made into something else: it is what counts when nothing is sent.
      if (zodSchema instanceof z.ZodDefault) jsonSchema.default = zodSchema.def.defaultValue;
    },
  });
  return described;
}

const strict = (schema: Schema): Schema => (schema instanceof z.ZodObject ? schema.strict() : schema);

function firstInBothLanguages(): (issue: z.core.$ZodRawIssue) => string {
  let told = 0;
  return (issue) => ((told += 1) > FAULTS_TOLD ? '' : inBothLanguages(issue));
}

/** What a schema says itself stands; everything else is said by zod's own words, Chinese first. */
const inBothLanguages = (issue: z.core.$ZodRawIssue): string =>
  words
    .map((word) => word(issue))
    .map((said) => (typeof said === 'string' ? said : said?.message))
    .join(' / ');

const faultOf = ({ path, message }: z.core.$ZodIssue): Fault => ({
  where: path.map(String).join('.'),
  message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
});

/**
 * PostgreSQL keeps no NUL, and half a surrogate pair is no character. Nor is written down what nobody sees: control
 * characters but tab and line break, and marks that turn the direction of writing, so that a text reads as it is signed.
 */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Where such a character stands. What has been read is as deep as its schema. */
function findUnwritable(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return UNWRITABLE.test(value) ? path.join('.') || '.' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const found = findUnwritable(member, [...path, key]);
    if (found) return found;
  }
  return null;
}
