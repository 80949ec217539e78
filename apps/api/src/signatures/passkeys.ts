import type { Input, Output, routes } from '@duban/contract';
import {
  addPasskey,
  challengeOf,
  keepChallenge,
  passkeyByCredential,
  passkeysOf,
  personById,
  removePasskey,
  spendChallenge,
  type Passkey,
} from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import { Accounts } from '../people/accounts';
import type { Caller } from '../people/caller';
import { clientDataIn } from './client-data';
import type { Site } from './site';

type View = Input<typeof routes.addPasskey.answer>;
type Added = Output<typeof routes.addPasskey.body>;

/** How long somebody has to touch their device. */
const CHALLENGE_SECONDS = 5 * 60;

/** A person's own keys. Nobody registers one for somebody else, and the password is asked for before. */
@Injectable()
export class Passkeys {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  async list({ person }: Caller): Promise<{ passkeys: View[] }> {
    const { db, tenant } = this.house;
    return { passkeys: (await passkeysOf(db, tenant.id, person)).map(viewOf) };
  }

  async offer(caller: Caller, password: string, { rpId }: Site): Promise<Record<string, unknown>> {
    await this.accounts.confirm(caller, password);
    const { db, tenant } = this.house;
    const [person, keys] = await Promise.all([
      personById(db, tenant.id, caller.person),
      passkeysOf(db, tenant.id, caller.person),
    ]);
    if (!person) throw notFound();
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const options = await generateRegistrationOptions({
      rpName: '督办 Duban',
      rpID: rpId,
      userName: person.signInName ?? person.name,
      userID: new Uint8Array(Buffer.from(person.id)),
      userDisplayName: person.name,
      timeout: CHALLENGE_SECONDS * 1_000,
      attestationType: 'none',
      excludeCredentials: keys.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: [ES256, RS256],
    });
    const { challenge } = options;
    await keepChallenge(db, tenant.id, { personId: person.id, challenge, seconds: CHALLENGE_SECONDS });
    return { ...options };
  }

  async add({ person }: Caller, { name, credential }: Added, site: Site): Promise<View> {
    const { db, tenant } = this.house;
    const there = await passkeyByCredential(db, tenant.id, credential.id);
    if (there) return owned(there, person);
    const challenge = await challengeOf(db, tenant.id, person);
    if (challenge === null) throw tooLate();
    const { rpId } = site;
    const known = await registered(credential, { challenge, site });
    const key = await addPasskey(db, tenant.id, { personId: person, name, rpId, ...known });
    await spendChallenge(db, tenant.id, person);
    return owned(key, person);
  }

  async remove({ person }: Caller, id: string): Promise<void> {
    const { db, tenant } = this.house;
    if (!(await removePasskey(db, tenant.id, { personId: person, id }))) throw notFound();
  }
}

/** COSE numbers of the two that every authenticator knows one of. */
const ES256 = -7;
const RS256 = -257;

/** What of a key that somebody has made is kept. */
async function registered(
  credential: Added['credential'],
  { challenge, site }: { readonly challenge: string; readonly site: Site },
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'signCount' | 'transports'>> {
  if (clientDataIn(credential.response.clientDataJSON).origin !== site.origin) throw elsewhere();
  const { transports = [], ...response } = credential.response;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    const { registrationInfo: info } = await verifyRegistrationResponse({
      response: { ...credential, response },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: [ES256, RS256],
    });
    if (info) {
      const { id, publicKey, counter } = info.credential;
      const encoded = Buffer.from(publicKey).toString('base64url');
      return { credentialId: id, publicKey: encoded, signCount: counter, transports };
    }
  } catch {
    // What the library says of it is for programmers; nothing was registered.
  }
  throw problem(
    'passkey-wrong',
    '通行密钥没有登记：设备没有核验本人，或登记已作废，请重新开始',
    'the passkey was not registered: the device did not ask who you are, or it is no longer the one that was begun',
  );
}

function owned(key: Passkey | null, person: string): View {
  if (key && key.personId === person && key.removedAt === null) return viewOf(key);
  throw problem(
    'passkey-foreign',
    '这个通行密钥已由他人登记，或曾被删除，请换一个',
    'this passkey is registered by somebody else, or was removed before: use another one',
  );
}

const viewOf = ({ id, name, rpId, credentialId, addedAt }: Passkey): View => ({
  ...{ id, name, credentialId },
  site: rpId,
  addedAt: new Date(addedAt).toISOString(),
});

const tooLate = () =>
  problem(
    'passkey-late',
    '登记超过了五分钟，请重新开始',
    'more than five minutes have passed: begin to register anew',
  );

const elsewhere = () =>
  problem(
    'passkey-site',
    '通行密钥不是在本系统的网址下登记的',
    'the passkey was not registered at the address of this system',
  );
