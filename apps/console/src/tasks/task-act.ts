import type { OpenAct } from '@duban/domain';

/** An act with a form of its own; what else is done in a signing has none on this page yet. */
export type TaskAct = Exclude<OpenAct['act'], 'give-opinion' | 'supply-material'>;

export const hasForm = (act: string): act is TaskAct => act !== 'give-opinion' && act !== 'supply-material';
