import { derivedId, type PlanEvent } from '@duban/domain';
import { LEAD, OFFICE } from './sample-task';

export const OTHER = derivedId('unit/other');
export const officer = { post: 'office-officer', of: 'office', unit: OFFICE } as const;
export const director = { post: 'office-director', of: 'office', unit: OFFICE } as const;

const days = (n: number) => ({ n, unit: 'workdays', firstDayCounts: false }) as const;
const due = { by: '2026-04-14', provisional: false } as const;

export const planIdOf = (name: string): string => derivedId(`plan/${name}`);

/** The feedback of an inspection, from which a plan's clock runs; `issued`: all its steps are known already. */
export const feedbackOf = (name: string, issued = false): readonly PlanEvent[] => {
  const on = '2026-03-02' as const;
  const base = { planId: planIdOf(name), name, pack: 'neutral', edition: 'e' };
  const received = {
    planId: base.planId,
    inspection: { level: 'central', round: 3, batch: 1, body: '督察组', feedbackOn: on },
    terms: {
      ...{ planWithin: days(30), resultWithin: days(60), posts: {}, zoneOffsetMinutes: 480 },
      unitPlans: { within: days(10), chaseEvery: days(5), post: 'unit-officer' },
      seats: {
        ...{ draft: officer, submit: director, return: director, approve: director, publish: director },
        ...{ issue: director, adjust: director, 'report-result': director },
      },
    },
    due,
    known: issued ? { drafted: on, submitted: on, approved: on, published: on, issued: on } : {},
    dues: issued ? { result: due, unitPlans: { ...due, units: [LEAD, OTHER] } } : null,
  } as const;
  return [
    { type: 'PlanOpened', data: base },
    { type: 'PlanFeedbackReceived', data: received },
  ];
};
