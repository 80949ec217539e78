import type { Json, PostOf, RuleNode, Text } from '@duban/domain';
import { isCondition } from '../conditions/condition';
import { isPostOf, isRecord, POST_OF_SCHEMA } from './post-of';
import { isShare, SHARE_SCHEMA } from './share';
import type { Slot } from './demand';

/** What a parameter can hold. */
export type ParameterKind = keyof typeof KINDS;

/** A parameter of a rule: what it holds and what it means, for those who write packs. */
export interface Parameter {
  readonly kind: ParameterKind;
  readonly optional?: true;
  readonly means: Text;
}

interface Kind {
  readonly accepts: (value: Json) => boolean;
  /** JSON Schema; `#/$defs/Rule` is any rule. */
  readonly schema: object;
}

const MOST = 60;
const isNode = (value: Json): boolean => isRecord(value) && typeof value.rule === 'string';
const isListOf = (value: Json, accepts: (item: Json) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(accepts);
const isWhole = (value: Json, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isSlot = (value: Json): boolean => isPostOf(value) || isListOf(value, isPostOf);
const isPeriod = (value: Json): boolean =>
  isRecord(value) &&
  isWhole(value.n ?? null, 1, 1_000) &&
  ['workdays', 'days', 'months'].some((unit) => unit === value.unit) &&
  typeof value.firstDayCounts === 'boolean';
const isLate = (value: Json): boolean =>
  value === 'remind' ||
  value === 'refuse' ||
  (isRecord(value) &&
    Object.keys(value).length === 1 &&
    (isPostOf(value.escalate) || (typeof value.approve === 'string' && value.approve.trim() !== '')));

const rule = { $ref: '#/$defs/Rule' };
const list = (items: object): object => ({ type: 'array', minItems: 1, maxItems: MOST, items });
const slot = { anyOf: [POST_OF_SCHEMA, list(POST_OF_SCHEMA)] };
const whole = (minimum: number, maximum: number): object => ({ type: 'integer', minimum, maximum });
const closed = (properties: Record<string, object>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

const KINDS = {
  post: {
    accepts: (value) => typeof value === 'string' && value !== '',
    schema: POST_OF_SCHEMA.properties.post,
  },
  relation: {
    accepts: (value) => isPostOf({ post: 'any', of: value }),
    schema: POST_OF_SCHEMA.properties.of,
  },
  rule: { accepts: isNode, schema: rule },
  rules: { accepts: (value) => isListOf(value, isNode), schema: list(rule) },
  slot: { accepts: isSlot, schema: slot },
  groups: { accepts: (value) => isListOf(value, isSlot), schema: list(slot) },
  count: { accepts: (value) => isWhole(value, 1, MOST), schema: whole(1, MOST) },
  share: { accepts: isShare, schema: SHARE_SCHEMA },
  votes: {
    accepts: (value) =>
      isListOf(
        value,
        (item) => isRecord(item) && isSlot(item.who ?? null) && isWhole(item.weight ?? null, 1, 1_000),
      ),
    schema: list(closed({ who: slot, weight: whole(1, 1_000) })),
  },
  condition: {
    accepts: (value) => typeof value === 'string' && isCondition(value),
    schema: { type: 'string', minLength: 1, maxLength: 500 },
  },
  period: {
    accepts: isPeriod,
    schema: closed({
      n: whole(1, 1_000),
      unit: { enum: ['workdays', 'days', 'months'] },
      firstDayCounts: { type: 'boolean' },
    }),
  },
  late: {
    accepts: isLate,
    schema: {
      anyOf: [
        { enum: ['remind', 'refuse'] },
        closed({ escalate: POST_OF_SCHEMA }),
        closed({ approve: { type: 'string', minLength: 1 } }),
      ],
    },
  },
} satisfies Record<string, Kind>;

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
    return !(KINDS[kind] as Kind).accepts(value);
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

/** The schema of one parameter, with its meaning in both languages for an editor to show. */
export const parameterSchema = ({ kind, means }: Parameter): object => ({
  ...(KINDS[kind] as Kind).schema,
  description: `${means.zh} / ${means.en}`,
});

/** A post, or a list of posts any of which will do. */
export const slotIn = (value: unknown): Slot => (Array.isArray(value) ? value : [value]) as readonly PostOf[];
