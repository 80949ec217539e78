import { useAsk } from '../api/use-ask';
import { usePostNames } from '../people/use-post-names';
import { useWords } from '../words/words';
import type { TaskRow } from './task-row';

/** Whether somebody holds the post is known of the ledger's rows alone. */
type Waiting = Omit<TaskRow['waiting'][number], 'held'> & { readonly held?: boolean };

/** For whom a row waits, in words: 市住房城乡建设局经办人签收. Sending back can always wait and is not said. */
export function useWaiting(): (waiting: readonly Waiting[]) => string {
  const { acts, tasks } = useWords();
  const units = useAsk('listUnits', {}).data?.units ?? [];
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const postName = usePostNames().of;
  const seat = ({ post, of, unit }: Waiting['by'][number]): string =>
    acts.seat(of, unitName.get(unit) ?? '', postName(post));
  return (waiting) => {
    const forward = waiting.filter(({ act }) => act !== 'return');
    if (forward.length === 0) return tasks.nobody;
    return forward
      .map(({ act, by, persons = [], held }) => {
        const who = [...new Set(by.map(seat)), ...(persons.length > 0 ? [tasks.byName] : [])].join('、');
        return acts.doing(held === false ? tasks.vacant(who) : who, acts.names[act] ?? act);
      })
      .join(acts.between);
  };
}
