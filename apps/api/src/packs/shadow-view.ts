import type { Input, routes } from '@duban/contract';
import type { Day } from '@duban/domain';
import type { PackShadow } from '@duban/persistence';
import { chinaDay } from '../china-day';

/** The day of an instant in the zone of the office. */
export const dayOf = (instant: string): Day => chinaDay(Date.parse(instant));

export type ShadowView = Input<typeof routes.startShadow.answer>;

export const shadowView = ({ textHash, policy, stopped, startedBy, ...said }: PackShadow): ShadowView => ({
  ...said,
  documentHash: textHash,
  law: { pack: policy.pack, edition: policy.edition, effectiveFrom: policy.effectiveFrom },
  startedBy: { ...startedBy },
  startedOn: dayOf(said.startedAt),
  stopped: stopped && { ...stopped, by: { ...stopped.by }, on: dayOf(stopped.at) },
});
