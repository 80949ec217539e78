import type { Authorship } from '../ledger/fact';

/** UUIDv7 of a person; names stay in the register and never enter an event. */
export type PersonId = string;
export type UnitId = string;

/** A post held today, by the register's from–to. */
export interface HeldPost {
  /** A post's id from the pack, such as `unit-officer` or `party-secretary`. */
  readonly post: string;
  readonly unit: UnitId;
}

/** The person behind a command, with the posts held on the day of the act; the API fills it from the register. */
export interface Actor {
  readonly person: PersonId;
  readonly principal: PersonId | null;
  readonly posts: readonly HeldPost[];
}

export const holds = ({ posts }: Actor, { post, unit }: HeldPost): boolean =>
  posts.some((own) => own.post === post && own.unit === unit);

/** Who stands behind a command: a person, or the process that found a fact (`system:clock` …). */
export const authorship = (by: Actor | string): Authorship =>
  typeof by === 'string' ? { actor: by, principal: null } : { actor: by.person, principal: by.principal };
