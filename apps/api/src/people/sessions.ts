import {
  accountOf,
  createSession,
  endOtherSessions,
  endSession,
  noteFailedSignIn,
  noteSignIn,
  personById,
  sessionOf,
  type Account,
  type Person,
  type SessionKind,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HOUSE, todayOf, type House } from '../house';
import { AddressLimit } from './address-limit';
import type { Caller } from './caller';
import { hashPassword, isPassword, randomPassword } from './passwords';
import { hashOfToken, newToken } from './tokens';
import { LOCK, lockedUntil, SignInGate, signInFailed } from './sign-in-gate';

const HOUR_MS = 3_600_000;
const LASTS_MS: Readonly<Record<SessionKind, number>> = { browser: 12 * HOUR_MS, script: 8 * HOUR_MS };

export interface SignInRequest {
  readonly name: string;
  readonly password: string;
  readonly for: SessionKind;
}

export interface Opened {
  readonly person: Person;
  readonly token: string;
  readonly expires: Date;
}

/** Who is signed in. The database is asked for every request: what was revoked, disabled or ended holds on the next. */
@Injectable()
export class Sessions {
  private readonly addresses = new AddressLimit();
  private readonly gate = new SignInGate();
  /** For names that nobody has: the same work, and no password that fits. */
  private readonly nobody = hashPassword(randomPassword());

  constructor(@Inject(HOUSE) private readonly house: House) {}

  signIn(request: SignInRequest, address: string): Promise<Opened> {
    return this.addresses.counted(address, this.house.now(), () =>
      this.gate.oneAtATime(request.name, () => this.attempt(request)),
    );
  }

  async callerOf(token: string): Promise<Caller | null> {
    const { db, tenant } = this.house;
    const session = hashOfToken(token);
    const found = await sessionOf(db, tenant.id, session);
    const person = found && (await personById(db, tenant.id, found.personId));
    if (!person || person.disabled) return null;
    const today = todayOf(this.house);
    const posts = person.posts
      .filter(({ from, to }) => from <= today && (to === null || to >= today))
      .map(({ post, unit, unitKind }) => ({ post, unit, unitKind }));
    return { person: person.id, session, today, posts };
  }

  signOut({ session }: Caller): Promise<void> {
    return endSession(this.house.db, this.house.tenant.id, session);
  }

  /** All sessions but this one; gives how many there were. */
  signOutElsewhere({ person, session }: Caller): Promise<number> {
    return endOtherSessions(this.house.db, this.house.tenant.id, { personId: person, session });
  }

  private async attempt(request: SignInRequest): Promise<Opened> {
    const { db, tenant } = this.house;
    const account = await accountOf(db, tenant.id, request.name);
    this.refuseLocked(request.name, account);
    const right = await isPassword(account?.passwordHash ?? (await this.nobody), request.password);
    if (!account || account.disabled || !right) throw await this.failed(request.name, account);
    await noteSignIn(db, tenant.id, account.personId);
    return this.open(account, request.for);
  }

  private refuseLocked(name: string, account: Account | null): void {
    const now = this.house.now();
    const until = account?.locked
      ? Date.parse(account.lockedUntil ?? '')
      : account
        ? null
        : this.gate.strangerLockedUntil(name, now);
    if (until !== null) throw lockedUntil(until, now);
  }

  private async failed(name: string, account: Account | null) {
    const { db, tenant } = this.house;
    if (account) await noteFailedSignIn(db, tenant.id, account.personId, LOCK);
    else this.gate.noteStranger(name, this.house.now());
    return signInFailed();
  }

  private async open({ personId, passwordHash }: Account, kind: SessionKind): Promise<Opened> {
    const { db, tenant } = this.house;
    const token = newToken();
    const expires = new Date(this.house.now() + LASTS_MS[kind]);
    const person = await personById(db, tenant.id, personId);
    if (!person) throw signInFailed();
    const opened = await createSession(db, tenant.id, {
      tokenHash: hashOfToken(token),
      personId,
      kind,
      expiresAt: expires.toISOString(),
      passwordHash,
    });
    if (!opened) throw signInFailed();
    return { person, token, expires };
  }
}
