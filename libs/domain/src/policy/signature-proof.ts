/**
 * By what somebody shows that a signature is theirs: being signed in; the password once more; a key of their own device; a form
 * signed on paper, which somebody else confirms; an SM2 certificate, for which this program has the place and nothing that checks it.
 */
export const SIGNATURE_METHODS = ['session', 'password', 'passkey', 'scan', 'sm2'] as const;
export type SignatureMethodName = (typeof SIGNATURE_METHODS)[number];

/** What is good enough where the law says nothing: whoever is signed in signs, and may prove it better. */
export const USUAL_METHODS: readonly SignatureMethodName[] = ['session', 'password', 'passkey'];

/** How a signature was proved, as its record says it. What a method left behind is kept elsewhere, under its hash. */
export interface SignatureProof {
  readonly method: SignatureMethodName;
  /** SHA-256 of the canonical statement that was signed. */
  readonly statement: string;
  /** After which link of the chain it was made: the statement names the hash of that link. */
  readonly after: number;
  /** SHA-256 of what the method left; null for those that leave nothing. */
  readonly reference: string | null;
}

/** By what an act was proved; one of before proofs were recorded says at least whether the password was asked for. */
export const methodOf = ({
  proof,
  reauthenticated,
}: {
  readonly proof?: SignatureProof | null;
  readonly reauthenticated?: boolean;
}): SignatureMethodName => proof?.method ?? (reauthenticated === true ? 'password' : 'session');

/** Whether it was signed on paper and nobody else has confirmed it: then it does not count yet. */
export const isUnconfirmed = ({
  proof,
  confirmedBy,
}: {
  readonly proof?: SignatureProof;
  readonly confirmedBy?: string;
}): boolean => proof?.method === 'scan' && confirmedBy === undefined;
