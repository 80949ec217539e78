import type { SigningTerms, TaskEvent } from '@duban/domain';
import { todayOf, type House } from '../house';
import { eventually } from './engine';
import { policyOf, seedTask, type Units } from './seed';

/** The hash of the text that is signed. */
export const SIGNED_TEXT = 'a'.repeat(64);

export interface SigningWishes {
  readonly ref: string;
  /** Of the rule of its signing. */
  readonly options?: Readonly<Record<string, boolean>>;
  /** Other terms than those of its pack. */
  readonly signing?: SigningTerms;
}

/** A task whose text is signed, with its process running. */
export async function seedSigning(
  house: House,
  units: Units,
  { ref, options = {}, signing }: SigningWishes,
): Promise<string> {
  const later: readonly TaskEvent[] = [
    { type: 'TaskReceived', data: { unit: units.lead.id } },
    { type: 'CompletionReported', data: { summary: '完成' } },
    { type: 'StepOpened', data: { open: { step: 'acceptance' } } },
    { type: 'TaskAccepted', data: { opinion: '同意', checkedOn: todayOf(house) } },
    {
      type: 'StepOpened',
      data: { open: { step: 'signature', textHash: SIGNED_TEXT, draftedBy: null, signatures: [] } },
    },
  ];
  const closing = policyOf(house).closing.map((step) =>
    step.step === 'signature' ? { ...step, rule: { ...step.rule, options } } : step,
  );
  const policy = { ...(Object.keys(options).length > 0 && { closing }), ...(signing && { signing }) };
  const taskId = await seedTask(house, units, ref, { later, policy });
  const { temporal, tenant } = house;
  await eventually(() => temporal.client.workflow.getHandle(`task/${tenant.id}/${taskId}/1`).describe());
  return taskId;
}
