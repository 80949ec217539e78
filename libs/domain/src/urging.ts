import { refuse, type Refusal } from './refusal';
import type { Period } from './policy/policy';
import { endOfPeriod, type Calendar } from './time/calendar';
import type { Day } from './time/day';

/** When it was urged last, and how soon the law lets it be urged again; where either is missing nothing is too soon. */
export interface Urged {
  readonly last: Day | null | undefined;
  readonly every: Period | null | undefined;
}

/** 催办: not sooner after the last one than the law says. */
export function refusedUrging({ last, every }: Urged, on: Day, calendar: Calendar): Refusal | null {
  const until = last && every && endOfPeriod(last, every, calendar).day;
  return until && on < until
    ? refuse(
        'too-soon',
        `已于 ${last} 催办，${until} 起可再催`,
        `urged on ${last}: not again before ${until}`,
      )
    : null;
}
