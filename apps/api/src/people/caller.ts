import { ADMINISTRATOR, type Access } from '@duban/contract';
import type { Actor, Day, HeldPost } from '@duban/domain';
import type { Viewer } from '@duban/persistence';

/** Who asks, with the posts held today. Read anew for every request: what was taken away holds at once. */
export interface Caller {
  readonly person: string;
  readonly session: string;
  /** Today in the tenant's zone; acts without a day of their own hold from today. */
  readonly today: Day;
  readonly posts: readonly CallerPost[];
}

export interface CallerPost extends HeldPost {
  readonly unitKind: string;
}

const SEES_ALL = ['office', 'government', 'party-committee'];

export const isAdministrator = ({ posts }: Caller): boolean =>
  posts.some(({ post }) => post === ADMINISTRATOR);

export const isOffice = ({ posts }: Caller): boolean => posts.some(({ unitKind }) => unitKind === 'office');

/** What a caller may see: everything, or that in which one of their units takes part. */
export const viewerOf = (caller: Caller): Viewer => ({
  all: isAdministrator(caller) || caller.posts.some(({ unitKind }) => SEES_ALL.includes(unitKind)),
  units: [...new Set(caller.posts.map(({ unit }) => unit))],
  persons: [caller.person],
});

export function mayEnter(access: Access, caller: Caller | null): boolean {
  switch (access) {
    case 'anyone':
      return true;
    case 'signed-in':
      return caller !== null;
    case 'office':
      return caller !== null && isOffice(caller);
    case 'administrator':
      return caller !== null && isAdministrator(caller);
    case 'office-or-administrator':
      return caller !== null && (isOffice(caller) || isAdministrator(caller));
  }
}

/** The person as the core judges them: by the posts held today. */
export const actorOf = ({ person, posts }: Caller): Actor => ({
  person,
  principal: null,
  posts: posts.map(({ post, unit }) => ({ post, unit })),
});
