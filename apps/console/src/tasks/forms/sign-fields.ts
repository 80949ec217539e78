import type { SignatureMethodName } from '@duban/domain';
import type { ActDayFields, ActFrame } from '../../acts/act-days';
import { linesOf } from '../../acts/lines-of';
import type { Asking } from '../../api/ask';
import type { Running } from '../../approvals/approval';
import { opinionIn, proofOf, unproved, type ProvedFields } from './sign-proof';

export type SigningOptions = Running['options'];

export interface SignFields extends ActDayFields, ProvedFields {
  readonly evidence: string;
}

export type SignRoute = 'signTask' | 'actOnSigning';

export const unsigned = (as: string): SignFields => ({
  ...{ on: '', late: '' },
  ...{ opinion: '', as, principal: '', evidence: '' },
  ...unproved,
});

/** Whether the law of the task asks for more than a signature: then it is sent as what it is, an approval in the signing. */
export const routeFor = ({ reauthenticate, opinionRequired, evidenceRequired }: SigningOptions): SignRoute =>
  reauthenticate || opinionRequired || evidenceRequired ? 'actOnSigning' : 'signTask';

/** What the law of the task asks for beside the signature, and is not there. */
export const lackingToSign = (
  { opinion, evidence }: SignFields,
  options: SigningOptions,
): readonly ('opinion' | 'evidence')[] => [
  ...(options.opinionRequired && opinion.trim() === '' ? (['opinion'] as const) : []),
  ...(options.evidenceRequired && linesOf(evidence).length === 0 ? (['evidence'] as const) : []),
];

interface Signing {
  readonly textHash: string;
  readonly frame: ActFrame;
  readonly method: SignatureMethodName;
}

/** The body of a signature on the text that was read. */
export function signatureOf(
  fields: SignFields,
  options: SigningOptions,
  { textHash, frame, method }: Signing,
): Asking<SignRoute>['body'] {
  const { as, evidence } = fields;
  const proof = proofOf(fields, method);
  const signature = {
    ...{ textHash, opinion: opinionIn(fields), as: as || null },
    ...frame,
    ...(proof && { proof }),
  };
  if (routeFor(options) === 'signTask') return signature;
  return {
    ...signature,
    type: 'approve',
    ...(options.evidenceRequired && { evidence: linesOf(evidence) }),
  };
}
