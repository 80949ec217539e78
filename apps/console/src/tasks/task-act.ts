import type { OpenAct } from '@duban/domain';

/** An act with a form of its own; what else is done in a signing has its place on the signing's card. */
export type TaskAct = Exclude<OpenAct['act'], 'give-opinion' | 'supply-material'>;
