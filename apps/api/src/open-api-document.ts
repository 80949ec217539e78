import { jsonSchemaOf, Problem } from '@duban/contract';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from './people/credentials';
import { version } from '../package.json';

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
  const document = SwaggerModule.createDocument(app, config);
  const problem = jsonSchemaOf(Problem, 'output') as NonNullable<OpenAPIObject['components']>['schemas'];
  document.components = { ...document.components, schemas: { Problem: problem ?? {} } };
  return document;
}
