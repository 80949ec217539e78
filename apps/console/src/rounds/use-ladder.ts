import type { Rung } from '@duban/domain';
import { useQuery } from '@tanstack/react-query';
import { asking, useAsk } from '../api/use-ask';
import { usePostNames } from '../people/use-post-names';
import { useWords } from '../words/words';

/**
 * What the rules send to whom does not report, a sentence for each rung. Read from the plan's pack as it is now; a task
 * that pinned an older edition keeps its own, and its page says which.
 */
export function useLadder(planId: string): readonly string[] {
  const { rounds } = useWords();
  const postName = usePostNames().of;
  const plan = useAsk('listPlans', {}).data?.plans.find(({ id }) => id === planId);
  const packId = plan?.pack ?? '';
  const pack = useQuery({ ...asking('showPack', { params: { packId } }), enabled: packId !== '' });
  const ladder = pack.data?.clauses.find(({ clause }) => clause === 'ladder')?.value;
  const rungs = (Array.isArray(ladder) ? ladder : []) as readonly Rung[];
  return rungs
    .filter(({ triggers }) => triggers.includes('missed'))
    .map(({ fromConsecutive, title, signer }) =>
      rounds.close.rung(fromConsecutive, title, postName(signer.post)),
    );
}
