import type { GivenProof } from '@duban/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PasskeyMethod } from './passkey';
import { PasswordMethod } from './password';
import { ScanMethod } from './scan';
import { sessionMethod } from './session';
import type { Proved, Signing } from './signature-method';

/** All methods that there are here; one more is one more of these. */
@Injectable()
export class SignatureMethods {
  constructor(
    @Inject(PasswordMethod) private readonly password: PasswordMethod,
    @Inject(PasskeyMethod) private readonly passkey: PasskeyMethod,
    @Inject(ScanMethod) private readonly scan: ScanMethod,
  ) {}

  prove(signing: Signing, given: GivenProof): Promise<Proved> {
    switch (given.method) {
      case 'session':
        return sessionMethod.prove(signing, given);
      case 'password':
        return this.password.prove(signing, given);
      case 'passkey':
        return this.passkey.prove(signing, given);
      case 'scan':
        return this.scan.prove(signing, given);
    }
  }
}
