import type { NextFunction, Response } from 'express';
import type { Asked } from '../edge/call';
import { refuseCrossSite } from '../edge/cross-site';
import { problem } from '../edge/problem';
import { sendProblem, problemOf } from '../edge/problem.filter';
import type { Caller } from '../people/caller';
import { credentialsOf } from '../people/credentials';
import type { Sessions } from '../people/sessions';
import { UPLOADS_PATH, type Uploads } from './uploads';

const OF_UPLOADS = new RegExp(`^${UPLOADS_PATH}(/|$)`);

/**
 * The one way in beside the table of routes, as the protocol of uploads that go on has methods and headers of its own. It is
 * guarded as those are: a session, no foreign page, and what is said in problem documents.
 */
export const uploadsWay =
  (uploads: Uploads, sessions: Sessions) =>
  async (asked: Asked, response: Response, next: NextFunction): Promise<void> => {
    if (!OF_UPLOADS.test(asked.path)) return next();
    try {
      asked.caller = await entered(asked, sessions);
      await uploads.handle(asked as Asked & { caller: Caller }, response);
    } catch (error) {
      asked.resume();
      if (response.headersSent) response.destroy();
      else sendProblem(response, problemOf(error));
    }
  };

async function entered({ headers, method }: Asked, sessions: Sessions): Promise<Caller> {
  const credentials = credentialsOf(headers);
  if (method !== 'HEAD' && credentials?.by !== 'bearer') refuseCrossSite(headers, credentials !== null);
  const caller = credentials && (await sessions.callerOf(credentials.token));
  if (!caller) throw problem('not-signed-in', '请先登录', 'sign in first');
  return caller;
}
