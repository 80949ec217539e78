import { HTTP_STATUS_OF, jsonSchemaOf, type ProblemCode, type Route, type RouteName } from '@duban/contract';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
} from '@nestjs/swagger';

type Described = MethodDecorator;
type ContentObject = Record<string, { schema: SchemaObject }>;
type SchemaObject = NonNullable<Parameters<typeof ApiResponse>[0] extends { schema?: infer S } ? S : never>;

/** What OpenAPI says of a route, all of it from the contract's table. */
export function describeRoute(name: RouteName, route: Route): readonly Described[] {
  const { zh, en } = route.summary;
  return [
    ApiOperation({ operationId: name, summary: `${zh} · ${en}`, description: accessWords[route.access] }),
    ...(route.access === 'anyone' ? [] : [ApiCookieAuth(), ApiBearerAuth()]),
    ...(route.command ? [idempotencyKey()] : []),
    ...describeInput(route),
    ...[200, ...(route.orStatus ? [route.orStatus] : [])].map((status) =>
      ApiResponse({ status, description: `${zh} · ${en}`, ...contentOf(route) }),
    ),
    ...problemsOf(route),
  ];
}

const contentOf = ({ answer, file }: Route): { schema: SchemaObject } | { content: ContentObject } => {
  const schema = schemaOf(answer, 'output');
  return file ? { content: { [file]: { schema } } } : { schema };
};

const accessWords: Record<Route['access'], string> = {
  anyone: '无需登录 / no sign-in needed',
  'signed-in': '须登录 / signed in',
  office: '整改办人员 / a post in an office today',
  administrator: '管理员 / the post of administrator today',
  'office-or-administrator': '整改办职务或管理员 / a post in a supervision office, or that of administrator',
};

const schemaOf = (schema: Route['answer'], io: 'input' | 'output'): SchemaObject =>
  jsonSchemaOf(schema, io) as SchemaObject;

const idempotencyKey = (): Described =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '同一请求重发时沿用同一键 / keep it when the same request is sent again',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  });

function describeInput({ params, query, body, command, method }: Route): readonly Described[] {
  const described: Described[] = [];
  for (const [name, schema] of members(params)) described.push(ApiParam({ name, schema }));
  for (const [name, schema, required] of members(query)) described.push(ApiQuery({ name, required, schema }));
  if (body) described.push(ApiBody({ required: true, schema: schemaOf(body, 'input') }));
  else if (command && method === 'post' && query)
    described.push(
      ApiConsumes('application/octet-stream'),
      ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
    );
  return described;
}

function members(schema: Route['params']): [string, SchemaObject, boolean][] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
    properties?: Record<string, SchemaObject>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, described]) => [name, described, required.includes(name)]);
}

/** Statuses that any route of this access may answer with, beside the refusals of commands. */
function problemsOf({ access, command, method, params, body, orStatus }: Route): readonly Described[] {
  const codes: ProblemCode[] = ['internal', 'unavailable', 'bad-request'];
  if (access !== 'anyone') codes.push('not-signed-in', 'forbidden');
  if (params) codes.push('not-found');
  if (method === 'post') codes.push('too-large', 'cross-site');
  if (command) codes.push('key-missing', 'key-reused', 'wrong-state', 'outcome-unknown');
  if (access === 'anyone' && body) codes.push('sign-in-failed', 'locked', 'too-many-attempts');
  const statuses = new Set(codes.map((code) => HTTP_STATUS_OF[code]).filter((status) => status !== orStatus));
  return [...statuses]
    .sort((a, b) => a - b)
    .map((status) => ApiResponse({ status, description: wordsOf(status, codes), ...PROBLEM }));
}

const wordsOf = (status: number, codes: readonly ProblemCode[]): string =>
  [...new Set(codes)].filter((code) => HTTP_STATUS_OF[code] === status).join(', ');

const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
