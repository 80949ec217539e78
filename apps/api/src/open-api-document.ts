import { jsonSchemaOf, Problem } from '@duban/contract';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from './people/credentials';
import { version } from '../package.json';

type Schemas = Record<string, Record<string, unknown>>;

/** Made from the controllers, which take all they say from the contract's table of routes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('督办 Duban')
    .setDescription(
      '整改任务督办 / supervision of rectification tasks. RFC 9457 problems in Chinese and English.',
    )
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const schemas: Schemas = { Problem: jsonSchemaOf(Problem, 'output') };
  const document = lifted(SwaggerModule.createDocument(app, config), schemas) as OpenAPIObject;
  document.components = { ...document.components, schemas: schemas };
  return document;
}

const LOCAL = '#/$defs/';
const SHARED = '#/components/schemas/';

/** A schema with a name of its own stands once, where the whole document can refer to it: `#` is the document. */
function lifted(value: unknown, schemas: Schemas): unknown {
  if (Array.isArray(value)) return value.map((inner) => lifted(inner, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { $defs = {}, ...said } = value as { readonly $defs?: Schemas };
  for (const [name, schema] of Object.entries($defs)) keep(name, schema, schemas);
  return Object.fromEntries(
    Object.entries(said).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace(LOCAL, SHARED) : lifted(inner, schemas),
    ]),
  );
}

/** One name, one schema: what is sent and what is answered would need two. */
function keep(name: string, schema: Record<string, unknown>, schemas: Schemas): void {
  const made = lifted(schema, schemas) as Schemas[string];
  const known = schemas[name];
  if (known && JSON.stringify(known) !== JSON.stringify(made)) throw new Error(`${name} names two schemas`);
  schemas[name] = made;
}
