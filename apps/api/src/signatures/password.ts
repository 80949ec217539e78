import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '../people/accounts';
import type { GivenBy, Proved, SignatureMethod, Signing } from './signature-method';

/** The password once more. Wrong ones are counted as at the sign-in, and lock the account as they do there. */
@Injectable()
export class PasswordMethod implements SignatureMethod<'password'> {
  readonly name = 'password';

  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  async prove({ person }: Signing, { password }: GivenBy<'password'>): Promise<Proved> {
    await this.accounts.confirm({ person }, password);
    return { reauthenticated: true, reference: null };
  }
}
