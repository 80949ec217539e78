import type { Assertion } from '@duban/contract';
import { canonicalText } from '@duban/domain';
import { keepContent, notePasskeyUse, passkeyByCredential, type Passkey } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '../edge/problem';
import { HOUSE, type House } from '../house';
import type { GivenBy, Proved, SignatureMethod, Signing } from './signature-method';
import { clientDataIn } from './client-data';
import type { Site } from './site';

/**
 * 通行密钥: a key of the person's own signs the hash of the statement itself, after the device has asked who they are. So an
 * assertion of another statement, of before or of somebody else, proves nothing here, and one that proves is kept whole:
 * whoever has the public key can check it without this program.
 */
@Injectable()
export class PasskeyMethod implements SignatureMethod<'passkey'> {
  readonly name = 'passkey';

  constructor(@Inject(HOUSE) private readonly house: House) {}

  async prove(signing: Signing, { assertion }: GivenBy<'passkey'>): Promise<Proved> {
    const site = signing.site();
    const key = await this.keyOf(signing, assertion);
    refuseOther(assertion, { signing, site, key });
    const signCount = await verified(assertion, { key: again(key, signing) ? unused(key) : key, site });
    const use = { id: key.id, signCount, statement: signing.statement, request: signing.request };
    if (!(await notePasskeyUse(this.house.db, this.house.tenant.id, use))) throw replayed();
    return { reauthenticated: true, reference: await this.keep(key, assertion, site) };
  }

  private async keyOf({ person }: Signing, { id }: Assertion): Promise<Passkey> {
    const key = await passkeyByCredential(this.house.db, this.house.tenant.id, id);
    if (!key || key.personId !== person)
      throw problem(
        'passkey-foreign',
        '这个通行密钥不是你登记的，不能用来签字',
        'this passkey is none that you registered: it does not sign for you',
      );
    if (key.removedAt !== null)
      throw problem('passkey-removed', '这个通行密钥已被删除', 'this passkey was removed');
    return key;
  }

  /** All that somebody needs to check it, in one canonical text. */
  private keep({ publicKey, rpId }: Passkey, { id, response }: Assertion, { origin }: Site): Promise<string> {
    const { clientDataJSON, authenticatorData, signature } = response;
    const kept = { format: PROOF_FORMAT, credential: id, publicKey, rpId, origin };
    const text = canonicalText({ ...kept, clientDataJSON, authenticatorData, signature });
    return keepContent(this.house.db, this.house.tenant.id, Buffer.from(text));
  }
}

const PROOF_FORMAT = 'duban-passkey-1';

/** Whether it is the same signature that is sent once more, as its first answer got lost. */
const again = ({ usedFor, usedBy }: Passkey, { statement, request }: Signing): boolean =>
  usedFor === statement && usedBy === request;

const unused = (key: Passkey): Passkey => ({ ...key, signCount: Math.max(0, key.signCount - 1) });

interface Expected {
  readonly signing: Signing;
  readonly site: Site;
  readonly key: Passkey;
}

/** What can be said more plainly than that it does not fit. */
function refuseOther({ response }: Assertion, { signing, site, key }: Expected): void {
  const { challenge, origin } = clientDataIn(response.clientDataJSON);
  if (origin !== site.origin || key.rpId !== site.rpId) throw elsewhere();
  if (challenge !== challengeFor(signing.statement)) throw replayed();
  const { counter } = countIn(response.authenticatorData);
  if (again(key, signing) || (counter === 0 && key.signCount === 0) || counter > key.signCount) return;
  throw problem(
    'passkey-counter',
    '通行密钥的计数倒退了：它可能被复制过，请删除后重新登记',
    'the counter of this passkey went back: it may have been copied. Remove it and register another',
  );
}

/** The hash of the statement, as a browser hands over what it is to sign. */
export const challengeFor = (statement: string): string =>
  Buffer.from(statement, 'hex').toString('base64url');

/** Bytes 33 to 36 of the authenticator's data. */
function countIn(data: string): { readonly counter: number } {
  const bytes = Buffer.from(data, 'base64url');
  return { counter: bytes.length >= 37 ? bytes.readUInt32BE(33) : 0 };
}

async function verified(
  assertion: Assertion,
  { key, site }: { readonly key: Passkey; readonly site: Site },
): Promise<number> {
  const { challenge } = clientDataIn(assertion.response.clientDataJSON);
  // Few requests ask for it, and it is not small.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  try {
    const { userHandle, ...response } = assertion.response;
    const { verified: fits, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...assertion, response: { ...response, ...(userHandle && { userHandle }) } },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: key.rpId,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.signCount,
      },
      requireUserVerification: true,
    });
    if (fits) return authenticationInfo.newCounter;
  } catch {
    // The library says only in English sentences what does not fit; whatever it is, it proves nothing.
  }
  throw problem(
    'passkey-wrong',
    '通行密钥的签名不成立，或设备没有核验本人，没有签字',
    'the passkey does not prove it, or the device did not ask who you are: nothing was signed',
  );
}

const replayed = () =>
  problem(
    'passkey-replayed',
    '这次通行密钥签名不是对现在的签署内容作出的，或已经用过；请重新签署',
    'this was signed with the passkey for another statement, or was used before: sign once more',
  );

const elsewhere = () =>
  problem(
    'passkey-site',
    '通行密钥不是在本系统的网址下使用的',
    'the passkey was not used at the address of this system',
  );
