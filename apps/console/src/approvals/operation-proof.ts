import type { ApprovalOperationType, SignatureMethodName, SigningMethods } from '@duban/domain';
import type { Asking } from '../api/ask';
import { methodChosen, methodsOffered, proofOf } from '../tasks/forms/sign-proof';
import type { Running } from './approval';
import { isDecision, type OperationFields } from './operation-fields';

/** The signing of a task, in which an approval is a signature and is proved by the methods of its law. */
export interface ProvedSigning {
  readonly taskId: string;
  readonly methods: SigningMethods | undefined;
}

interface Deciding {
  readonly operation: ApprovalOperationType;
  readonly approval: Pick<Running, 'options'>;
  readonly signing?: ProvedSigning | undefined;
}

export const isSignature = ({ operation, signing }: Pick<Deciding, 'operation' | 'signing'>): boolean =>
  operation === 'approve' && signing !== undefined;

/** By what an operation may be proved in the chosen seat; what decides nothing is proved by being signed in. */
export function methodsFor(deciding: Deciding, { as }: OperationFields): readonly SignatureMethodName[] {
  const { operation, approval, signing } = deciding;
  const { reauthenticate } = approval.options;
  if (isSignature(deciding)) return methodsOffered(as, { methods: signing?.methods, reauthenticate });
  return isDecision(operation) && reauthenticate ? ['password'] : ['session'];
}

export const methodOf = (deciding: Deciding, fields: OperationFields): SignatureMethodName =>
  methodChosen(fields, methodsFor(deciding, fields));

/** What is sent of it: a signature has a proof, any other decision at most a password. */
export function provedBy(
  deciding: Deciding,
  fields: OperationFields,
): { readonly password?: string; readonly proof?: NonNullable<Asking<'signTask'>['body']['proof']> } {
  const method = methodOf(deciding, fields);
  if (!isSignature(deciding)) return method === 'password' ? { password: fields.password } : {};
  const proof = proofOf(fields, method);
  return proof ? { proof } : {};
}
