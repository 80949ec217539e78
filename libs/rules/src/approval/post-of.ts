import type { Json, PostOf, Relation, Text } from '@duban/domain';

const RELATIONS: Readonly<Record<Relation, Text>> = {
  lead: { zh: '牵头单位', en: 'the lead unit' },
  acceptance: { zh: '验收单位', en: 'the acceptance unit' },
  office: { zh: '整改办', en: 'the supervision office' },
  government: { zh: '政府', en: 'the government' },
  'party-committee': { zh: '党委', en: 'the Party committee' },
};

/** Narrows a parameter to an object, so that its members can be asked for. */
export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPostOf = (value: Json | undefined): value is Json & PostOf =>
  isRecord(value) &&
  typeof value.post === 'string' &&
  value.post !== '' &&
  typeof value.of === 'string' &&
  Object.hasOwn(RELATIONS, value.of);

export const samePost = (one: PostOf, other: PostOf): boolean =>
  one.post === other.post && one.of === other.of;

/** Without a pack's names: the post's id, and the words of the relation, which are the same everywhere. */
export const plainName = ({ post, of }: PostOf): Text => ({
  zh: `${RELATIONS[of].zh}（${post}）`,
  en: `${post} of ${RELATIONS[of].en}`,
});
