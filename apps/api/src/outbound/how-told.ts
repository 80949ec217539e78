import type { Input, Output, routes } from '@duban/contract';
import { isSimulating, preferenceOf, setPreference } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandRequest } from '../edge/call';
import { notFound } from '../edge/problem';
import { Claims, notDone } from '../engine/claims';
import { HOUSE, type House } from '../house';

type Told = Input<typeof routes.myNotifications.answer>;

export interface Saying {
  /** Who is told, and who says how. */
  readonly person: string;
  readonly by: string;
  readonly said: Output<typeof routes.setMyNotifications.body>;
}

/** How somebody is told: said by themselves, or by an administrator. */
@Injectable()
export class HowTold {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Claims) private readonly claims: Claims,
  ) {}

  async of(person: string): Promise<Told> {
    const { db, tenant, environment } = this.house;
    const [preference, simulating] = await Promise.all([
      preferenceOf(db, tenant.id, person),
      isSimulating(db, tenant.id),
    ]);
    return { preference, simulating, mailReady: environment.DUBAN_SMTP_URL !== undefined };
  }

  async set(request: CommandRequest, saying: Saying): Promise<Told> {
    const { db, tenant } = this.house;
    const outcome = await setPreference(db, tenant.id, this.claims.of(request), saying);
    if (!outcome) throw notFound();
    if (!outcome.ok) throw notDone(outcome);
    return this.of(saying.person);
  }
}
