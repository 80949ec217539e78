import type { ProblemCode } from '@duban/contract';

/** What can go wrong for whoever asks the house: its own codes, and that no answer came. */
export type TroubleCode = ProblemCode | 'no-network';
