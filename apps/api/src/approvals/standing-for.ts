import type { Actor, HeldPost, Proxy } from '@duban/domain';
import { postsOn, proxiesTo, seatName, type ApprovalViewer } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, type House } from '../house';
import { actorOf, viewerOf, type Caller } from '../people/caller';

/** In whose name somebody can act today, and with which posts. */
export interface Standing {
  readonly actor: Actor;
  readonly proxies: readonly Proxy[];
}

/** What the register says of who acts for whom. Read anew for every request, as the caller's own posts are. */
@Injectable()
export class StandingFor {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** Oneself first, then everybody whose standing proxy one is, over however many others. */
  async all(caller: Caller): Promise<readonly Standing[]> {
    const proxies = await this.proxies(caller);
    const principals = [...new Set(proxies.map(({ principal }) => principal))];
    const others = principals
      .filter((principal) => principal !== caller.person)
      .map((principal) => this.of(caller, principal, proxies));
    return [{ actor: actorOf(caller), proxies: [] }, ...(await Promise.all(others))];
  }

  /** In one name: whether a proxy leads there is the core's to judge, by the proxies that are in force today. */
  async one(caller: Caller, principal: string | null): Promise<Standing> {
    if (principal === null || principal === caller.person) return { actor: actorOf(caller), proxies: [] };
    return this.of(caller, principal, await this.proxies(caller));
  }

  /** By what an approval is found for somebody: by their own part in it, and by that of those they stand for. */
  async viewer(caller: Caller): Promise<ApprovalViewer> {
    return { all: viewerOf(caller).all, ...sightOf(await this.all(caller)) };
  }

  private proxies({ person, today }: Caller): Promise<readonly Proxy[]> {
    return proxiesTo(this.house.db, this.house.tenant.id, person, today);
  }

  private async of(caller: Caller, principal: string, proxies: readonly Proxy[]): Promise<Standing> {
    const posts = await postsOn(this.house.db, this.house.tenant.id, principal, caller.today);
    return { actor: { person: caller.person, principal, posts }, proxies };
  }
}

/** What those see together in whose names somebody acts. */
export function sightOf(standings: readonly Standing[]): Omit<ApprovalViewer, 'all'> {
  const actors = standings.map(({ actor }) => actor);
  const posts = actors.flatMap((actor) => actor.posts);
  return {
    units: [...new Set(posts.map(({ unit }: HeldPost) => unit))],
    persons: actors.map(({ person, principal }) => principal ?? person),
    seats: posts.map(seatName),
  };
}
