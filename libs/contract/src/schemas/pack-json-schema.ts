import { ruleKinds, type Parameter, type ParameterKind, type RuleKind } from '@duban/rules';
import { z } from 'zod';
import { PackDocument } from './pack';
import { Period, PostOf } from './pack-parts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The pack format for editors and for validators in other languages: the same schema, with every kind of rule said. */
export function packJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(PackDocument, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const RuleNode = {
    description: '审批规则 / a rule of approval',
    anyOf: ruleKinds.map(ruleSchema),
  };
  return { ...schema, $defs: { ...(schema.$defs as JsonSchema), RuleNode } };
}

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;

const ruleSchema = ({ id, title, parameters }: RuleKind): JsonSchema => ({
  type: 'object',
  description: both(title),
  properties: {
    rule: { const: id, description: both(title) },
    ...Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, parameterSchema(one)])),
    options: {
      type: 'object',
      description: '只写在最外层的规则上 / said on the outermost rule only',
    },
  },
  required: ['rule', ...Object.keys(parameters).filter((name) => !parameters[name]?.optional)],
  additionalProperties: false,
});

const parameterSchema = ({ kind, means }: Parameter): JsonSchema => ({
  ...KINDS[kind],
  description: both(means),
});

const partOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...part } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return part;
};
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', minItems: 1, maxItems: 60, items });
const NAME: JsonSchema = { type: 'string', minLength: 1 };
const NODE: JsonSchema = { $ref: '#/$defs/RuleNode' };
const POST = partOf(PostOf);
const SLOT: JsonSchema = { anyOf: [POST, listOf(POST)] };
const COUNT: JsonSchema = { type: 'integer', minimum: 1, maximum: 60 };

const KINDS: Readonly<Record<ParameterKind, JsonSchema>> = {
  post: NAME,
  person: NAME,
  relation: NAME,
  rule: NODE,
  rules: listOf(NODE),
  slot: SLOT,
  groups: listOf(SLOT),
  count: COUNT,
  share: {},
  votes: listOf({
    type: 'object',
    properties: { who: SLOT, weight: { type: 'integer', minimum: 1, maximum: 1_000 } },
    required: ['who', 'weight'],
    additionalProperties: false,
  }),
  condition: { type: 'string', maxLength: 500 },
  period: partOf(Period),
  late: {},
};
