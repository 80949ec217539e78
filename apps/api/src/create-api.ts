import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { serveConsole } from './console-pages';
import { assertRoutes } from './edge/boot-guard';
import { answerBrokenRequests } from './edge/broken-request';
import { compressed } from './edge/compressed';
import { requestLog, secureHeaders } from './edge/headers';
import type { House } from './house';
import { nestLogger } from './log';
import { Sessions } from './people/sessions';
import { openApiDocument } from './open-api-document';
import { Uploads } from './uploads/uploads';
import { uploadsWay } from './uploads/uploads-way';

/** The API without a port; fails when a way in is not declared. */
export async function createApi(
  house: House,
  log: Logger,
  planted: readonly Type[] = [],
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(house, log, planted), {
    // Bodies are read by the contract's interceptor, after the guard.
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(log),
  });
  assertRoutes(app);
  app.disable('x-powered-by');
  app.set('trust proxy', house.environment.DUBAN_TRUST_PROXY);
  app.set('query parser', 'simple');
  app.setGlobalPrefix('api');
  app.use(secureHeaders, requestLog(log), compressed);
  app.use(uploadsWay(app.get(Uploads), app.get(Sessions)));
  answerBrokenRequests(app.getHttpServer());
  serveDocs(app);
  serveConsole(app, house.environment.DUBAN_CONSOLE);
  return app.init();
}

function serveDocs(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '督办 API',
    swaggerOptions: { persistAuthorization: false, tryItOutEnabled: false },
  });
}
