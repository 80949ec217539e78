import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Route } from '@duban/contract';
import { mayEnter, type Caller } from '../people/caller';
import { credentialsOf } from '../people/credentials';
import { Sessions } from '../people/sessions';
import type { Asked } from './call';
import { refuseCrossSite } from './cross-site';
import { problem } from './problem';
import { routeNameOf, routeOf } from './route';

/** Nobody enters a method that has no route, and nobody enters a route that is not open to them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asked = context.switchToHttp().getRequest<Asked>();
    const name = routeNameOf(context.getHandler());
    if (!name) throw problem('forbidden', '此入口没有开放', 'this way in is not open');
    asked.routeName = name;
    asked.caller = (await this.enter(asked, routeOf(name))) ?? undefined;
    return true;
  }

  private async enter(asked: Asked, route: Route): Promise<Caller | null> {
    const credentials = credentialsOf(asked.headers);
    if (route.method === 'post' && credentials?.by !== 'bearer')
      refuseCrossSite(asked.headers, credentials !== null);
    if (route.access === 'anyone') return null;
    const caller = credentials && (await this.sessions.callerOf(credentials.token));
    if (!caller) throw problem('not-signed-in', '请先登录', 'sign in first');
    if (!mayEnter(route.access, caller))
      throw problem('forbidden', '你现在的职务不能做这件事', 'the posts you hold now do not allow this');
    return caller;
  }
}
