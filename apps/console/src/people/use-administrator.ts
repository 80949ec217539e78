import { ADMINISTRATOR } from '@duban/contract';
import { heldPosts } from '../session/held-posts';
import { useMe } from '../session/use-me';

export function useIsAdministrator(): boolean {
  return heldPosts(useMe()).some(({ post }) => post === ADMINISTRATOR);
}
