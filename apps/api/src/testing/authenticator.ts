import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** A device with one key, in software: what it signs is real, and what is wrong with it is chosen. */
export interface Authenticator {
  readonly credentialId: string;
  /** What a browser hands over when the key is made. */
  create(challenge: string, site: At): object;
  /** What it hands over when the key signs; `counter` is what the device has counted to. */
  sign(challenge: string, site: At & { readonly counter?: number; readonly verified?: boolean }): object;
}

interface At {
  readonly origin: string;
  readonly rpId: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const KEY_INCLUDED = 0x40;

export function authenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const credentialId = id.toString('base64url');
  const named = { id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {} };
  return {
    credentialId,
    create: (challenge, { origin, rpId }) => {
      const flags = USER_PRESENT | USER_VERIFIED | KEY_INCLUDED;
      const key = Buffer.concat([Buffer.alloc(16), sized(id), id, coseOf(publicKey)]);
      const attested = Buffer.concat([headOf(rpId, { flags, counter: 0 }), key]);
      const attestation = Buffer.concat([cborMap3, text('fmt'), text('none'), text('attStmt'), EMPTY_MAP]);
      return {
        ...named,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: Buffer.concat([attestation, text('authData'), bytes(attested)]).toString(
            'base64url',
          ),
          transports: ['internal'],
        },
      };
    },
    sign: (challenge, { origin, rpId, counter = 0, verified = true }) => {
      const data = clientData('webauthn.get', challenge, origin);
      const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0);
      const head = headOf(rpId, { flags, counter });
      const signed = Buffer.concat([head, createHash('sha256').update(data).digest()]);
      return {
        ...named,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: head.toString('base64url'),
          signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        },
      };
    },
  };
}

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function headOf(rpId: string, { flags, counter }: { flags: number; counter: number }): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]);
}

const sized = ({ length }: Buffer): Buffer => Buffer.from([length >> 8, length & 0xff]);

// As much of CBOR as a key and its attestation need.
const cborMap3 = Buffer.from([0xa3]);
const EMPTY_MAP = Buffer.from([0xa0]);
const text = (said: string): Buffer => Buffer.concat([Buffer.from([0x60 | said.length]), Buffer.from(said)]);
const bytes = (held: Buffer): Buffer =>
  Buffer.concat([
    held.length < 256
      ? Buffer.from([0x58, held.length])
      : Buffer.from([0x59, held.length >> 8, held.length & 0xff]),
    held,
  ]);

/** An EC2 key for ES256 on P-256. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const point = (value: string): Buffer => bytes(Buffer.from(value, 'base64url'));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ]);
}
