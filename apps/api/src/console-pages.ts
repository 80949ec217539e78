import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { isOfApi, policyFor } from './edge/headers';
import type { NextFunction, Request, Response } from 'express';

/** Stands in the built page where the nonce of an answer belongs. */
const NONCE = 'duban-nonce';

/** The console's files at `/`; a path that is no file is one of its pages. Without a console the API's page is shown. */
export function serveConsole(app: NestExpressApplication, folder: string | undefined): void {
  const index = folder && join(folder, 'index.html');
  if (!folder || !index || !existsSync(index)) {
    app.use('/', redirectToDocs);
    return;
  }
  app.useStaticAssets(folder, { index: false, redirect: false, setHeaders: headFile });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) return next();
    // Read each time: a house that is built anew must not name files that are gone.
    readFile(index, 'utf8').then((page) => sendPage(response, page), next);
  });
}

/**
 * The component library makes its styles in the browser. A nonce of its own for every answer allows those and no others:
 * what somebody might smuggle into a page cannot restyle it. No cache may give the same one twice.
 */
function sendPage(response: Response, page: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', policyFor(`'nonce-${nonce}'`));
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(page.replaceAll(NONCE, nonce));
}

function redirectToDocs(request: Request, response: Response, next: NextFunction): void {
  if (request.path === '/' && request.method === 'GET') response.redirect(302, '/api/docs');
  else next();
}

const isPage = ({ method, path }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && !isOfApi(path) && !/\.[^/]+$/.test(path);

/** The page that verifies a ledger is opened from a disk: from here it comes as a file, for our policy allows nothing inside a page. */
const OFFLINE_PAGE = 'ledger-verifier.html';

/** A built file has the hash of its content in its name and is never another one. */
function headFile(response: Response, file: string): void {
  const name = basename(file);
  if (name === OFFLINE_PAGE) response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  const hashed = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(file) && !file.endsWith('.html');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
