import type { HeldPost, Json, PostOf, SigningUnits } from '@duban/domain';

/** Units are called by their relations: which office it is makes no difference to whether a rule can be satisfied. */
export const UNITS: SigningUnits = {
  lead: 'lead',
  acceptance: 'acceptance',
  office: 'office',
  government: 'government',
  'party-committee': 'party-committee',
};

/** Somebody who holds this post and no other. */
export const holder = ({ post, of }: PostOf): HeldPost & { readonly by: string } => ({
  by: `${post}/${of}`,
  post,
  unit: of,
});

/** Every post that a rule names, each once. */
export function seatsIn(value: Json): readonly PostOf[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'post' in value && 'of' in value && typeof value.of === 'string' ? [value as unknown as PostOf] : [];
  const all = [...own, ...Object.values(value).flatMap(seatsIn)];
  return all.filter(
    (seat, index) => all.findIndex(({ post, of }) => post === seat.post && of === seat.of) === index,
  );
}
