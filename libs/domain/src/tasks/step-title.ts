import type { ClosingStep } from '../policy/policy';
import type { Text } from '../text';
import type { ClosingTask } from './task';
import { STEP_WORDS } from './words';

/** What a step of closing is called: by the place's own name, or by the usual one. */
export const stepTitle = (clause: ClosingStep): Text => ownTitle(clause) ?? STEP_WORDS[clause.step];

/** The place's own name of the step that is open; null for those that are called the same everywhere. */
export const openTitle = ({ policy, done }: ClosingTask): Text | null =>
  ownTitle(policy.closing[done.length]);

/** What a place calls a step by a name of its own; null for those that are called the same everywhere. */
export const ownTitle = (clause: ClosingStep | undefined): Text | null =>
  clause?.step === 'signature' || clause?.step === 'acceptance' ? (clause.title ?? null) : null;
