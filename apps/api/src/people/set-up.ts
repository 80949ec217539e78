import { claimSetUpLink, setUpLink, type Person, type SetUpLinkState } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem, type Problem } from '../edge/problem';
import { HOUSE, todayOf, type House } from '../house';
import { AddressLimit } from './address-limit';
import { hashPassword } from './passwords';
import type { NewAccount } from './register';
import { hashOfToken } from './tokens';

/** The unit of whoever keeps the system, until they say where they belong. */
const UNIT = '系统管理';
/** The first administrator of a house in which nobody has an account comes in by a link, once. */
@Injectable()
export class SetUp {
  private readonly addresses = new AddressLimit();

  constructor(@Inject(HOUSE) private readonly house: House) {}

  show(token: string, address: string): Promise<{ expiresAt: string }> {
    const { db, tenant, now } = this.house;
    return this.addresses.counted(address, now(), async () => {
      const link = await setUpLink(db, tenant.id, hashOfToken(token));
      if (link.state !== 'open') throw closed(link.state);
      return { expiresAt: link.expiresAt };
    });
  }

  setUp(token: string, { name, signInName, password }: NewAccount, address: string): Promise<Person> {
    const { db, tenant, now } = this.house;
    return this.addresses.counted(address, now(), async () => {
      // A guess is not worth the work of a password.
      const link = await setUpLink(db, tenant.id, hashOfToken(token));
      if (link.state !== 'open') throw closed(link.state);
      const first = { name, signInName, passwordHash: await hashPassword(password) };
      const outcome = await claimSetUpLink(db, tenant.id, hashOfToken(token), {
        ...first,
        unitName: UNIT,
        from: todayOf(this.house),
      });
      if (!outcome.ok) throw closed(outcome.state);
      return outcome.person;
    });
  }
}

function closed(state: Exclude<SetUpLinkState['state'], 'open'>): Problem {
  switch (state) {
    case 'used':
      return problem(
        'link-used',
        '首次设置已经完成，这个链接不能再用',
        'the house is set up already: this link was used',
      );
    case 'expired':
      return problem('link-expired', '这个链接已经过期', 'this link has expired');
    case 'unknown':
      return problem(
        'link-unknown',
        '没有这个链接，它可能已被新的链接取代',
        'there is no such link; a newer one may have taken its place',
      );
  }
}
