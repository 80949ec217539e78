import { USUAL_METHODS, type SignatureMethodName, type SigningMethods } from '@duban/domain';
import type { Asking } from '../../api/ask';

/** By what a signature is proved; of what is not chosen, nothing is there. */
export interface ProofFields {
  readonly method: string;
  readonly password: string;
  /** What the passkey has signed, as `signedText` writes it. */
  readonly signed: string;
  /** SHA-256 of what was sent of the paper. */
  readonly scan: string;
}

/** A decision that is proved: in which seat, in whose name and with which words is part of what is signed. */
export interface ProvedFields extends ProofFields {
  /** Under which post; empty where it is signed by name. */
  readonly as: string;
  /** In whose name; empty for one's own. */
  readonly principal: string;
  readonly opinion: string;
}

export const unproved: ProofFields = { method: '', password: '', signed: '', scan: '' };
export const PROOF_SECRETS = ['password', 'signed'] as const;

/** In which seat it would be signed, as the statement is asked for. */
export const seatIn = ({
  as,
  principal,
}: Pick<ProvedFields, 'as' | 'principal'>): { as?: string; principal?: string } => ({
  ...(as && { as }),
  ...(principal && { principal }),
});

/** What is said in a signature, as it is sent and as it stands in the statement. */
export const opinionIn = ({ opinion }: Pick<ProvedFields, 'opinion'>): string | null =>
  opinion.trim() || null;

/** Offered for a post, in the order in which they are shown. */
export function methodsOffered(
  as: string,
  {
    methods,
    reauthenticate,
  }: { readonly methods: SigningMethods | undefined; readonly reauthenticate: boolean },
): readonly SignatureMethodName[] {
  const enough = methods?.[as] ?? USUAL_METHODS;
  return enough.filter(
    (one) => one !== 'sm2' && (!reauthenticate || one === 'password' || one === 'passkey'),
  );
}

/** The one that was chosen, as long as it is offered; the first otherwise. */
export const methodChosen = (
  { method }: Pick<ProofFields, 'method'>,
  offered: readonly SignatureMethodName[],
): SignatureMethodName => offered.find((one) => one === method) ?? offered[0] ?? 'session';

type Assertion = Extract<
  NonNullable<Asking<'signTask'>['body']['proof']>,
  { method: 'passkey' }
>['assertion'];
interface Signed {
  readonly statement: string;
  readonly assertion: Assertion;
}

export const signedText = (signed: Signed): string => JSON.stringify(signed);

/** What is sent of it; being signed in needs no words. */
export function proofOf(
  fields: ProofFields,
  method: SignatureMethodName,
): Asking<'signTask'>['body']['proof'] {
  switch (method) {
    case 'password':
      return { method, password: fields.password };
    case 'passkey':
      return { method, ...(JSON.parse(fields.signed) as Signed) };
    case 'scan':
      return { method, scan: fields.scan };
    default:
      return undefined;
  }
}

/** What is not there yet. */
export function lacksProof(
  { password, signed, scan }: ProofFields,
  method: SignatureMethodName,
): readonly ('password' | 'passkey' | 'scan')[] {
  if (method === 'password' && password === '') return [method];
  if (method === 'passkey' && signed === '') return [method];
  return method === 'scan' && scan === '' ? [method] : [];
}
