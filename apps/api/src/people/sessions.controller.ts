import { routes, type Input } from '@duban/contract';
import { isSimulating, openPackChanges, personById } from '@duban/persistence';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { notFound } from '../edge/problem';
import { Route } from '../edge/route';
import { HOUSE, todayOf, type House } from '../house';
import { sessionCookie } from './credentials';
import { Sessions } from './sessions';

@Controller()
export class SessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  @Route(routes.signIn)
  async signIn(
    @AskedCall() { body }: Call<typeof routes.signIn>,
    @Req() { secure, ip }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Input<typeof routes.signIn.answer>> {
    const { person, token, expires } = await this.sessions.signIn(body, ip ?? '');
    const script = body.for === 'script';
    if (!script) response.setHeader('Set-Cookie', sessionCookie(token, { secure, expires }));
    return { person, token: script ? token : null, expiresAt: expires.toISOString() };
  }

  @Route(routes.signOut)
  async signOut(
    @AskedCall() { caller }: Call<typeof routes.signOut>,
    @Req() { secure }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Input<typeof routes.signOut.answer>> {
    await this.sessions.signOut(caller);
    response.setHeader('Set-Cookie', sessionCookie('', { secure, expires: new Date(0) }));
    return {};
  }

  @Route(routes.signOutElsewhere)
  async signOutElsewhere(
    @AskedCall() { caller }: Call<typeof routes.signOutElsewhere>,
  ): Promise<Input<typeof routes.signOutElsewhere.answer>> {
    return { ended: await this.sessions.signOutElsewhere(caller) };
  }

  @Route(routes.me)
  async me(@AskedCall() { caller }: Call<typeof routes.me>): Promise<Input<typeof routes.me.answer>> {
    const { db, tenant } = this.house;
    const [person, changes, simulating] = await Promise.all([
      personById(db, tenant.id, caller.person),
      openPackChanges(db, tenant.id),
      isSimulating(db, tenant.id),
    ]);
    if (!person) throw notFound();
    const emergencies = changes.flatMap(({ approvalId, packId, title, emergency }) =>
      emergency === null ? [] : [{ approvalId, packId, title, because: emergency }],
    );
    return { person, today: todayOf(this.house), sample: tenant.sample, simulating, emergencies };
  }
}
