import { ADMINISTRATOR } from '@duban/contract';
import { useMe } from '../session/use-me';
import { isHeldOn } from './held-posts';

export function useIsAdministrator(): boolean {
  const { person, today } = useMe();
  return person.posts.some((held) => held.post === ADMINISTRATOR && isHeldOn(held, today));
}
