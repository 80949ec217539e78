import type { Text } from '../text';
import type { PostNames, PostOf, Relation } from './policy';
import { isPost, type PersonNames, type Supplier } from './supplier';

const UNIT: Readonly<Record<Relation, Text | null>> = {
  lead: { zh: '牵头单位', en: 'the lead unit' },
  acceptance: { zh: '验收单位', en: 'the acceptance unit' },
  // There is one of each, and the post's own name says which.
  office: null,
  government: null,
  'party-committee': null,
};

/** A post without a name is called by its id. */
export const postName = (post: string, names: PostNames): Text => names[post] ?? { zh: post, en: post };

/** A post in words: 牵头单位经办人, 整改办主任. */
export function postWords({ post, of }: PostOf, names: PostNames): Text {
  const name = postName(post, names);
  const unit = UNIT[of];
  if (!unit) return name;
  return { zh: `${unit.zh}${name.zh.replace(/^单位/, '')}`, en: `${name.en} (${unit.en})` };
}

export interface SupplierNames {
  readonly posts: PostNames;
  readonly persons?: PersonNames | undefined;
}

/** A post in words, or a person by name. */
export function supplierWords(who: Supplier, { posts, persons = {} }: SupplierNames): Text {
  if (isPost(who)) return postWords(who, posts);
  const name = persons[who.person] ?? who.person;
  return { zh: name, en: name };
}

/** Several posts, any of which will do. */
export const anyOfPosts = (posts: readonly PostOf[], names: PostNames): Text =>
  anyOfSuppliers(posts, { posts: names });

export function anyOfSuppliers(suppliers: readonly Supplier[], names: SupplierNames): Text {
  const words = suppliers.map((who) => supplierWords(who, names));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
