import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { LOG } from '../log';
import type { Asked } from './call';
import { isDatabaseAway } from './database-away';
import { documentOf, notFound, Problem, problem } from './problem';

/** Whatever goes wrong leaves as one problem document; what was not foreseen says only where to look it up. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const asked = http.getRequest<Asked>();
    const response = http.getResponse<Response>();
    const found = problemOf(error);
    if (found.status >= 500 && !(error instanceof Problem))
      this.log.error({ requestId: asked.requestId, route: asked.routeName, err: error }, 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, found);
  }
}

export function sendProblem(response: Response, found: Problem): void {
  if (found.extra.retryAfterSeconds) response.setHeader('Retry-After', String(found.extra.retryAfterSeconds));
  if (found.code === 'not-signed-in') response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(found.status)
    .type('application/problem+json')
    .send(JSON.stringify(documentOf(found)));
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) {
    if (error.getStatus() === 404) return notFound();
    if (error.getStatus() < 500) return problem('bad-request', '请求有误', 'the request is faulty');
  }
  if (isDatabaseAway(error))
    return problem(
      'unavailable',
      '数据库暂时无法连接，请稍后重试',
      'the database cannot be reached now: try again',
      {
        retryAfterSeconds: 2,
      },
    );
  return problem('internal', '系统出错，已记录', 'something went wrong here; it has been logged');
}
