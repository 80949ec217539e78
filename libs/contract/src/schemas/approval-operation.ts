import type { ApprovalOperation as Operation } from '@duban/domain';
import { z } from 'zod';
import { GivenProof } from './signatures';
import { ActFrame, Id, Line, listOf, TextHash, Words } from './text';

/** In whose name it is done; null for oneself. The standing proxies on which that rests are read from the register. */
const Frame = ActFrame.extend({ principal: Id.nullable().default(null) });
const to = Id;
const because = Words;
/** Which of several seats is meant: a post's id, or `person` for the seat of an added signer. */
const as = z.string().max(60).nullable().default(null);
const evidence = listOf(Line, 50).default([]);
/** The hash of the text that was read; null where there is none. */
const textHash = TextHash.nullable().default(null);

const operation = <Type extends Operation['type'], Fields extends z.core.$ZodLooseShape>(
  type: Type,
  fields: Fields,
) => Frame.extend({ type: z.literal(type), ...fields });

/** The password is looked at where it comes in and goes no further: an act only says that it was asked for once more. */
const deciding = {
  ...{ as, textHash, evidence },
  opinion: Words.nullable().default(null),
  password: z.string().max(200).optional(),
};

/**
 * What one person does with a running approval, a task's signing included: `ApprovalOperation` of the core, less what
 * is filled in from the register (standing proxies, the posts of who leaves, that a password was right).
 */
export const ApprovalOperation = z.discriminatedUnion('type', [
  /** `proof` only in the signing of a task: other approvals have no statement. */
  operation('approve', { ...deciding, proof: GivenProof.optional() }),
  operation('refuse', deciding),
  /** `to` is `initiator`, or the id of the act that has to be done again. */
  operation('return', { to: z.string().max(300), then: z.enum(['continue', 'come-back']), because, as }),
  operation('resubmit', { textHash }),
  operation('withdraw', {}),
  /** `act` is the signature on paper that was compared with its text, `scan` the hash of what was looked at. */
  operation('confirm-scan', { act: z.string().max(300), scan: TextHash, textHash: TextHash }),
  operation('transfer', { to, because, as }),
  operation('ask-opinion', { to, as }),
  operation('give-opinion', { opinion: Words }),
  operation('take-opinion-back', {}),
  operation('add-signer', { to, where: z.enum(['before', 'after', 'beside']), as }),
  operation('remove-signer', { person: Id }),
  operation('claim', { as }),
  operation('release', { as }),
  operation('ask-material', { what: Words }),
  operation('supply-material', { text: Words, evidence }),
  operation('comment', { text: Words }),
  operation('copy', { to }),
  operation('urge', { text: Words.nullable().default(null) }),
  operation('suspend', { because }),
  operation('resume', {}),
  operation('change-text', { textHash: TextHash }),
  /** `from` is who leaves. */
  operation('hand-over', { from: Id, to, because }),
  operation('override', { outcome: z.enum(['granted', 'refused']), basis: Words }),
  operation('cancel', { because }),
]);
export type ApprovalOperation = z.output<typeof ApprovalOperation>;
