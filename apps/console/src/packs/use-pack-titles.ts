import { useAsk } from '../api/use-ask';
import { useSaid } from '../words/words';

/** A pack's title by its id; the id itself where the pack is not installed any more. */
export function usePackTitles(): (packId: string) => string {
  const packs = useAsk('listPacks', {}).data?.packs ?? [];
  const said = useSaid();
  return (packId) => {
    const pack = packs.find(({ id }) => id === packId);
    return pack ? said(pack.title) : packId;
  };
}
