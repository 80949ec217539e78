import { derivedId, type RoundPeriod } from '@duban/domain';

/** The look-back of a plan in a period; there is one at most, whoever draws it. */
export const lookBackId = (planId: string, period: RoundPeriod | null): string =>
  derivedId(`look-back/${planId}/${period ?? ''}`);
