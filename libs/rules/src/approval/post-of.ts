import { isPost, type Json, type PostOf, type Relation, type Supplier } from '@duban/domain';

const RELATIONS: Readonly<Record<Relation, true>> = {
  lead: true,
  acceptance: true,
  office: true,
  government: true,
  'party-committee': true,
};

/** Narrows a parameter to an object, so that its members can be asked for. */
export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a record says nothing but these: what is not known is never passed over in silence. */
export const saysOnly = (value: Readonly<Record<string, Json>>, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

export const isPostOf = (value: Json | undefined): value is Json & PostOf =>
  isRecord(value) &&
  saysOnly(value, ['post', 'of']) &&
  typeof value.post === 'string' &&
  value.post !== '' &&
  typeof value.of === 'string' &&
  Object.hasOwn(RELATIONS, value.of);

export const sameSupplier = (one: Supplier, other: Supplier): boolean =>
  isPost(one)
    ? isPost(other) && one.post === other.post && one.of === other.of
    : !isPost(other) && one.person === other.person;
