import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isOfApi } from './edge/headers';
import type { NextFunction, Request, Response } from 'express';

/** The console's files at `/`; a path that is no file is one of its pages. Without a console the API's page is shown. */
export function serveConsole(app: NestExpressApplication, folder: string | undefined): void {
  const index = folder && join(folder, 'index.html');
  if (!folder || !index || !existsSync(index)) {
    app.use('/', redirectToDocs);
    return;
  }
  app.useStaticAssets(folder, { index: false, redirect: false, setHeaders: keepHashed });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(index);
  });
}

function redirectToDocs(request: Request, response: Response, next: NextFunction): void {
  if (request.path === '/' && request.method === 'GET') response.redirect(302, '/api/docs');
  else next();
}

const isPage = ({ method, path }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && !isOfApi(path) && !/\.[^/]+$/.test(path);

/** A built file has the hash of its content in its name and is never another one. */
function keepHashed(response: Response, file: string): void {
  const hashed = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(file) && !file.endsWith('.html');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
