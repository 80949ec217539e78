import type { ActDayFields, ActFrame } from '../../acts/act-days';
import { linesOf } from '../../acts/lines-of';
import type { Asking } from '../../api/ask';
import type { Running } from '../../approvals/approval';

export type SigningOptions = Running['options'];

export interface SignFields extends ActDayFields {
  readonly opinion: string;
  /** Under which post; empty where it is signed by name. */
  readonly as: string;
  readonly evidence: string;
  readonly password: string;
}

export type SignRoute = 'signTask' | 'actOnSigning';

export const unsigned = (as: string): SignFields => ({
  ...{ on: '', late: '' },
  ...{ opinion: '', as, evidence: '', password: '' },
});

/** Whether the law of the task asks for more than a signature: then it is sent as what it is, an approval in the signing. */
export const routeFor = ({ reauthenticate, opinionRequired, evidenceRequired }: SigningOptions): SignRoute =>
  reauthenticate || opinionRequired || evidenceRequired ? 'actOnSigning' : 'signTask';

/** What the law of the task asks for beside the signature, and is not there. */
export const lackingToSign = (
  { opinion, evidence, password }: SignFields,
  options: SigningOptions,
): readonly ('opinion' | 'evidence' | 'password')[] => [
  ...(options.opinionRequired && opinion.trim() === '' ? (['opinion'] as const) : []),
  ...(options.evidenceRequired && linesOf(evidence).length === 0 ? (['evidence'] as const) : []),
  ...(options.reauthenticate && password === '' ? (['password'] as const) : []),
];

/** The body of a signature on the text that was read. */
export function signatureOf(
  { opinion, as, evidence, password }: SignFields,
  options: SigningOptions,
  { textHash, frame }: { readonly textHash: string; readonly frame: ActFrame },
): Asking<SignRoute>['body'] {
  const signature = { textHash, opinion: opinion.trim() || null, as: as || null, ...frame };
  if (routeFor(options) === 'signTask') return signature;
  return {
    ...signature,
    type: 'approve',
    ...(options.evidenceRequired && { evidence: linesOf(evidence) }),
    ...(options.reauthenticate && { password }),
  };
}
