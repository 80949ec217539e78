import type { Input, routes } from '@duban/contract';
import { dutiesIn, lastDay, waitedFor, type ApprovalLaw } from '@duban/domain';
import type { StartedThing } from '@duban/persistence';

type Thing = Input<typeof routes.startedThings.answer>['things'][number];

/** Of an approval the core says for whom it waits and until when; of the rest the read model does. */
export function startedThing({ approval, ...thing }: StartedThing, law: ApprovalLaw): Thing {
  if (!approval) return { ...thing, waiting: [...thing.waiting] };
  const waiting = waitedFor(approval, dutiesIn(approval), law);
  return {
    ...thing,
    waiting: waiting.map(({ act, by, persons }) => ({
      ...{ act, by: [...by] },
      ...(persons && { persons: [...persons] }),
    })),
    overdue: approval.lateNoted !== null,
    by: lastDay(approval, law),
  };
}
