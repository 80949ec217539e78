import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { Logger } from 'pino';
import type { Asked } from './call';

/** Nothing that the API gives is a page: opened as one it may load nothing, run nothing and send nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
/** Our own files only, and where a page makes styles in the browser, those that it signs with `styles`. */
export const policyFor = (styles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles}`,
    // The library measures a text field by an attribute; it restyles nothing but the element on which it stands.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
/** The page of the API's description writes its styles into itself. */
const DOCS = policyFor("'unsafe-inline'");
const FILES = policyFor('');

/** The router takes /API/me for /api/me: so must whoever judges by the path. */
export const isOfApi = (path: string): boolean => /^\/api(\/|$)/i.test(path);

const isPage = (path: string): boolean => !isOfApi(path) || /^\/api\/docs(\/|$)/i.test(path);

const policyOf = (path: string): string => (isOfApi(path) ? (isPage(path) ? DOCS : NOTHING) : FILES);

/** What every answer says of itself, also a failing one; another site may neither frame it nor read it. */
export function secureHeaders(asked: Asked, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Content-Security-Policy', policyOf(asked.path));
  if (!isPage(asked.path)) response.setHeader('Cache-Control', 'no-store');
  if (asked.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  next();
}

/** One line for each request: which, who, how it ended; never what was said in it. */
export const requestLog =
  (log: Logger) =>
  (asked: Asked, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    asked.requestId = randomUUID();
    response.setHeader('X-Request-Id', asked.requestId);
    response.once('close', () => {
      const { requestId, routeName, method, caller } = asked;
      const ms = Math.round(performance.now() - begun);
      const level = routeName === 'health' ? 'debug' : 'info';
      log[level](
        { requestId, method, route: routeName, status: response.statusCode, ms, person: caller?.person },
        'request',
      );
    });
    next();
  };
