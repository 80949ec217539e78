import type { Policy, Text } from '@duban/domain';
import type { Edition } from '@duban/jurisdictions';
import { Problem } from '../edge/problem';
import type { House } from '../house';

/** The law that a task was pinned to, with its bases; where its text is not kept, the words for that. */
export interface PinnedLaw {
  readonly edition: Edition | null;
  readonly lacking: Text | null;
}

export async function lawOf({ editions, tenant }: House, policy: Policy): Promise<PinnedLaw> {
  const found = await editions.find(tenant.id, policy);
  if (found.ok) return { edition: found.edition, lacking: null };
  if (found.code === 'law-not-kept') return { edition: null, lacking: found.because };
  throw new Problem('altered-law', found.because);
}
