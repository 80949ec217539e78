import type { PersonId } from '../people/actor';
import type { Author } from '../people/heads';
import type { Day } from '../time/day';

/** A filing as it was made. */
export interface Filed {
  readonly on: Day;
  readonly by: PersonId;
  readonly number: string;
}

/** What the upper office (上级) said to it; what it wrote stands in its own words. */
export interface Confirmed extends Author {
  readonly on: Day;
  readonly note: string | null;
}
