import type { Text } from '@duban/domain';
import { useSaid, useWords } from '../words/words';

interface HeldSeat {
  readonly unitName: string;
  readonly postName: Text;
  readonly people: readonly { readonly name: string }[];
}

/** A post and who holds it today, by name: 区住建局经办人 — 李明. */
export function useHolder(): (seat: HeldSeat) => string {
  const { acts } = useWords();
  const said = useSaid();
  return ({ unitName, postName, people }) =>
    acts.holder(unitName, said(postName), people.map(({ name }) => name).join('、') || acts.vacant);
}
