import type { Json, PostOf, RuleNode, Text } from '@duban/domain';
import { isCondition } from '../conditions/condition';
import { isPostOf, isRecord, saysOnly } from './post-of';
import { isShare } from './share';
import type { Slot } from './demand';

/** What a parameter can hold. */
export type ParameterKind = keyof typeof KINDS;

/** A parameter of a rule: what it holds and what it means, for those who write packs. */
export interface Parameter {
  readonly kind: ParameterKind;
  readonly optional?: true;
  readonly means: Text;
}

const MOST = 60;
const isNode = (value: Json): boolean => isRecord(value) && typeof value.rule === 'string';
const isListOf = (value: Json, accepts: (item: Json) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(accepts);
const isWhole = (value: Json, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isName = (value: Json): boolean => typeof value === 'string' && value !== '';
const isSlot = (value: Json): boolean => isPostOf(value) || isListOf(value, isPostOf);
const isVote = (value: Json): boolean =>
  isRecord(value) &&
  saysOnly(value, ['who', 'weight']) &&
  isSlot(value.who ?? null) &&
  isWhole(value.weight ?? null, 1, 1_000);
const isPeriod = (value: Json): boolean =>
  isRecord(value) &&
  saysOnly(value, ['n', 'unit', 'firstDayCounts']) &&
  isWhole(value.n ?? null, 1, 1_000) &&
  ['workdays', 'days', 'months'].some((unit) => unit === value.unit) &&
  typeof value.firstDayCounts === 'boolean';
const isLate = (value: Json): boolean =>
  value === 'remind' ||
  value === 'refuse' ||
  (isRecord(value) &&
    Object.keys(value).length === 1 &&
    (isPostOf(value.escalate) || (typeof value.approve === 'string' && value.approve.trim() !== '')));

const KINDS = {
  post: isName,
  person: isName,
  relation: (value) => isPostOf({ post: 'any', of: value }),
  rule: isNode,
  rules: (value) => isListOf(value, isNode),
  slot: isSlot,
  groups: (value) => isListOf(value, isSlot),
  count: (value) => isWhole(value, 1, MOST),
  share: isShare,
  votes: (value) => isListOf(value, isVote),
  condition: (value) => typeof value === 'string' && isCondition(value),
  period: isPeriod,
  late: isLate,
} satisfies Record<string, (value: Json) => boolean>;

/** The names that what a parameter holds may say; of any other name a list or record is refused. */
const SAYABLE: Partial<Record<ParameterKind, readonly string[]>> = {
  slot: ['post', 'of'],
  groups: ['post', 'of'],
  votes: ['who', 'weight', 'post', 'of'],
  period: ['n', 'unit', 'firstDayCounts'],
  late: ['escalate', 'approve', 'post', 'of'],
};

/** The first name in what a parameter holds that no such parameter says; null where it is something else. */
export function strangeNameIn(value: Json, kind: ParameterKind): string | null {
  const names = SAYABLE[kind];
  if (!names || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return firstOf(value, (item) => strangeNameIn(item, kind));
  return (
    Object.keys(value).find((name) => !names.includes(name)) ??
    firstOf(Object.values(value), (item) => strangeNameIn(item, kind))
  );
}

const firstOf = (items: readonly Json[], ask: (item: Json) => string | null): string | null =>
  items.map(ask).find((found) => found !== null) ?? null;

/** What is wrong with a rule's parameters: the name of the first that is missing, unknown or wrongly written. */
export function faultyParameter(
  node: RuleNode,
  parameters: Readonly<Record<string, Parameter>>,
): string | null {
  const unknown = Object.keys(node).find(
    (name) => name !== 'rule' && name !== 'options' && !Object.hasOwn(parameters, name),
  );
  if (unknown !== undefined) return unknown;
  const faulty = Object.entries(parameters).find(([name, { kind, optional }]) => {
    const value = node[name];
    if (value === undefined) return !optional;
    return !KINDS[kind](value);
  });
  return faulty?.[0] ?? null;
}

/** The rules inside a node, by its parameters, each with the way to it. */
export const rulesIn = (
  node: RuleNode,
  parameters: Readonly<Record<string, Parameter>>,
): readonly { readonly name: string; readonly inner: RuleNode }[] =>
  Object.entries(parameters).flatMap(([name, { kind }]) => {
    const value = node[name] as unknown;
    if (kind === 'rule') return [{ name, inner: value as RuleNode }];
    if (kind !== 'rules') return [];
    return (value as readonly RuleNode[]).map((inner, index) => ({ name: `${name}.${index}`, inner }));
  });

/** A post, or a list of posts any of which will do. */
export const slotIn = (value: unknown): Slot => (Array.isArray(value) ? value : [value]) as readonly PostOf[];
