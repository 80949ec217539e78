import type { OpenAct } from '@duban/domain';

/** An act with a form of its own among mine; the rest is done in the signing, which has a card for it. */
export type TaskAct = Exclude<OpenAct['act'], 'give-opinion' | 'confirm-scan' | 'supply-material'>;

export const isInSigning = (act: string): boolean => IN_SIGNING.includes(act);

const IN_SIGNING: readonly string[] = [
  'give-opinion',
  'confirm-scan',
  'supply-material',
  'hand-over',
  'override',
];

export const hasForm = (act: string): act is TaskAct => !isInSigning(act);
