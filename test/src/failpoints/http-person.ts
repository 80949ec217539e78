import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { routes, type RouteName } from '@duban/contract';
import { addPerson, createSession, givePost } from '@duban/persistence';
import { assess } from '@duban/rules';
import { EVER, heldBy, type Office } from '../support/office';

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Got {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the requests of everybody met on their way. */
export interface Troubles {
  /** 503: asked again with the same key. */
  unknown: number;
  /** Nobody listened, or the answer was cut off. */
  unreached: number;
  /** 500: a fault of the product, asked again all the same. */
  faulty: number;
}

const AGAIN_MS = 250;
const WITHIN_MS = 20_000;
const GIVE_UP_MS = 120_000;
/** No password has it: everybody here comes with a session. */
const PASSWORD_HASH = '-';

/** Somebody with a session, who asks again with the same key until the outcome is known. */
export class HttpPerson {
  private constructor(
    readonly post: string,
    readonly id: string,
    private readonly token: string,
    private readonly place: { readonly url: string; readonly troubles: Troubles },
  ) {}

  static async enter(
    { db, tenant, units }: Office,
    post: string,
    place: { readonly url: string; readonly troubles: Troubles },
  ): Promise<HttpPerson> {
    const added = await addPerson(db, tenant, { name: post, signInName: post, passwordHash: PASSWORD_HASH });
    if (!added.ok) throw new Error(`${post}: ${added.code}`);
    const { id } = added.added;
    const held = heldBy(units)[post];
    if (!held) throw new Error(`nobody holds ${post}`);
    await givePost(db, tenant, id, { ...held, from: EVER, to: null, today: EVER, assess });
    const token = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('hex');
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    await createSession(db, tenant, {
      tokenHash,
      personId: id,
      kind: 'script',
      expiresAt,
      passwordHash: PASSWORD_HASH,
    });
    return new HttpPerson(post, id, token, place);
  }

  /** Null when there is no such thing for this person. */
  async read(name: RouteName, asked: Asked = {}): Promise<Got['body'] | null> {
    const { status, body } = await this.insist(name, asked);
    return status === 200 ? body : null;
  }

  insist(name: RouteName, asked: Asked, key?: string): Promise<Got> {
    const until = performance.now() + GIVE_UP_MS;
    const again = async (): Promise<Got> => {
      const got = await this.once(name, asked, key);
      if (got && got.status < 500) return got;
      if (performance.now() > until) throw new Error(`${name} was never answered: ${JSON.stringify(got)}`);
      await pause(AGAIN_MS);
      return again();
    };
    return again();
  }

  private async once(name: RouteName, asked: Asked, key?: string): Promise<Got | null> {
    const { troubles } = this.place;
    try {
      const response = await fetch(this.urlOf(name, asked), {
        method: routes[name].method.toUpperCase(),
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          ...(key && { 'idempotency-key': key }),
        },
        ...(asked.body && { body: JSON.stringify(asked.body) }),
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      const body = (await response.json()) as Got['body'];
      if (response.status === 503) troubles.unknown += 1;
      else if (response.status >= 500) troubles.faulty += 1;
      return { status: response.status, body };
    } catch {
      // Refused, reset, cut off or too late: whatever `fetch` throws, nobody knows what became of the request.
      troubles.unreached += 1;
      return null;
    }
  }

  private urlOf(name: RouteName, { params = {}, query }: Asked): string {
    const path = routes[name].path.replace(/:(\w+)/g, (_, part: string) => params[part] ?? '');
    return `${this.place.url}${path}${query ? `?${new URLSearchParams(query).toString()}` : ''}`;
  }
}
