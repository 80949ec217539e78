import { postName, type Day, type PostNames, type Seat, type Text } from '@duban/domain';
import { peopleHolding, type Holder } from '@duban/persistence';
import DataLoader from 'dataloader';
import type { House } from '../house';

/** A post in a unit, as both are called, and who holds it by name. */
export type HeldSeat = Omit<Seat, 'except'> & {
  postName: Text;
  unitName: string;
  people: Holder[];
};
export type Holders = (seat: Seat) => Promise<HeldSeat>;

/** How posts and units are called where they are shown, and the day on which somebody asks. */
export interface Called {
  readonly posts: PostNames;
  readonly unitNames: Readonly<Record<string, string>>;
  readonly today: Day;
}

/** Who holds a seat: each is asked for once, and all that a page names at a time in one question. */
export function holdersOf({ db, tenant }: House, { posts, unitNames, today }: Called): Holders {
  const people = new DataLoader<Pick<Seat, 'post' | 'unit'>, readonly Holder[], string>(
    (seats) => peopleHolding(db, tenant.id, seats, today),
    { cacheKeyFn: ({ post, unit }) => `${post}/${unit}` },
  );
  return async ({ post, of, unit }) => ({
    ...{ post, of, unit },
    postName: postName(post, posts),
    unitName: unitNames[unit] ?? unit,
    people: [...(await people.load({ post, unit }))],
  });
}
