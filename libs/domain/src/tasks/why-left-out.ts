import type { ClosingStep } from '../policy/policy';
import type { Assess } from '../policy/verdict';
import type { Text } from '../text';
import { signingFacts } from './signing-facts';
import type { ClosingTask } from './task';
import { ORIGIN_WORDS } from './words';

/** Why a step of the law is none for this task; null where it is one. A problem of an unknown list is spared nothing. */
export function whyLeftOut(task: ClosingTask, step: ClosingStep, assess: Assess): readonly Text[] | null {
  if (step.step === 'acceptance') return ofAnotherList(task, step.origins);
  if (step.step !== 'signature' || !step.conditional) return null;
  const { status, reasons } = assess(step.rule, signingFacts(task, { acts: [], textHash: null }));
  return status === 'not-applicable' ? reasons : null;
}

function ofAnotherList(
  { facts: { origin } }: ClosingTask,
  origins: Extract<ClosingStep, { step: 'acceptance' }>['origins'],
): readonly Text[] | null {
  if (!origins || origin === undefined || origins.includes(origin)) return null;
  const { zh, en } = ORIGIN_WORDS[origin];
  return [{ zh: `问题来源为${zh}`, en: `the problem is ${en}` }];
}
