import type { Approval } from './approval';

export type OperationRoute = 'actOnApproval' | 'actOnSigning';

/** What an operation is done to: an approval by itself, or the signing of a task. */
export interface Target {
  readonly route: OperationRoute;
  readonly params: { readonly approvalId: string } | { readonly taskId: string };
  /** By it the drafts of its forms are named. */
  readonly subject: string;
  /** Under which name the open form stands in the address: the page of a task has forms of its own under `act`. */
  readonly opens: 'act' | 'signing';
}

export const targetOf = ({ id }: Pick<Approval, 'id'>): Target => ({
  route: 'actOnApproval',
  params: { approvalId: id },
  subject: `approval/${id}`,
  opens: 'act',
});

export const isSigning = ({ route }: Pick<Target, 'route'>): boolean => route === 'actOnSigning';
