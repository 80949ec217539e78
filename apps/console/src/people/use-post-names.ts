import { ADMINISTRATOR } from '@duban/contract';
import { useAsk } from '../api/use-ask';
import { useSaid, useWords } from '../words/words';

export interface PostName {
  readonly post: string;
  readonly name: string;
}

/** Every post that can be given, in the words of the installed rules; the house itself knows only the administrator. */
export function usePostNames(): { readonly all: readonly PostName[]; readonly of: (post: string) => string } {
  const packs = useAsk('listPacks', {}).data?.packs ?? [];
  const said = useSaid();
  const { people } = useWords();
  const names = new Map<string, string>();
  for (const { posts } of packs)
    for (const [post, name] of Object.entries(posts)) if (!names.has(post)) names.set(post, said(name));
  names.set(ADMINISTRATOR, people.administrator);
  return {
    all: [...names].map(([post, name]) => ({ post, name })),
    of: (post) => names.get(post) ?? post,
  };
}
