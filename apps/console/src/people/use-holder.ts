import type { Text } from '@duban/domain';
import { heldPosts } from '../session/held-posts';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';

interface HeldSeat {
  readonly post: string;
  readonly unit: string;
  readonly unitName: string;
  readonly postName: Text;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A post and who holds it today, by name: 区住建局经办人 — 李明. Of my own posts I know better: one that I have just lost
 * may have taken the newer answer with it.
 */
export function useHolder(): (seat: HeldSeat) => string {
  const { acts } = useWords();
  const said = useSaid();
  const me = useMe();
  const held = heldPosts(me);
  return ({ post, unit, unitName, postName, people }) => {
    const mine = held.some((one) => one.post === post && one.unit === unit);
    const names = people.filter(({ id }) => mine || id !== me.person.id).map(({ name }) => name);
    return acts.holder(unitName, said(postName), names.join('、') || acts.vacant);
  };
}
