import { isHeldOn } from '../people/held-posts';
import type { Me } from './use-me';

type Held = Me['person']['posts'][number];

/** The posts that somebody holds today. The house decides again by itself when something is done. */
export const heldPosts = ({ person, today }: Me): readonly Held[] =>
  person.posts.filter((post) => isHeldOn(post, today));

export const isOffice = (me: Me): boolean => heldPosts(me).some(({ unitKind }) => unitKind === 'office');
