import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyFile } from './key-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-key-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function keyFile(text: string, mode = 0o600): string {
  const file = join(folder, 'ledger-key.pem');
  writeFileSync(file, text, { mode });
  chmodSync(file, mode);
  return file;
}
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const ed25519 = generateKeyPairSync('ed25519');
const GOOD = ed25519.privateKey.export(pkcs8).toString();

describe('the key file', () => {
  it.each([0o600, 0o400])('signs, and is known by the hash of its public key (%i)', async (mode) => {
    const { signer } = await openKeyFile(keyFile(GOOD, mode));
    const der = ed25519.publicKey.export({ type: 'spki', format: 'der' });
    expect(signer?.key).toBe(createHash('sha256').update(der).digest('hex'));
    expect(signer?.publicKey).toBe(ed25519.publicKey.export({ type: 'spki', format: 'pem' }));
    const signature = Buffer.from((await signer?.sign('整改')) ?? '', 'base64');
    expect(verify(null, Buffer.from('整改'), ed25519.publicKey, signature)).toBe(true);
    expect(JSON.stringify(signer)).not.toContain('PRIVATE');
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is not used when others may read it (%i)', async (mode) => {
    expect(await openKeyFile(keyFile(GOOD, mode))).toEqual({ signer: null, trouble: 'key-open' });
  });

  it.each<[string, string, string]>([
    ['empty', '', 'no-private-key'],
    ['no PEM', 'ed25519', 'no-private-key'],
    ['a public key', ed25519.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 'no-private-key'],
    ['half a key', GOOD.slice(0, 60), 'no-private-key'],
    ['too long', `${GOOD}${'x'.repeat(20_000)}`, 'no-private-key'],
    [
      'locked by a password',
      ed25519.privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'p' }).toString(),
      'no-private-key',
    ],
    [
      'a key of RSA',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8).toString(),
      'other-key',
    ],
    ['a key of Ed448', generateKeyPairSync('ed448').privateKey.export(pkcs8).toString(), 'other-key'],
  ])('is not used when it is %s', async (_what, text, trouble) => {
    expect(await openKeyFile(keyFile(text))).toEqual({ signer: null, trouble });
  });

  it('is missed where none is named, where there is none, and where a folder is', async () => {
    mkdirSync(join(folder, 'folder'), { mode: 0o700 });
    const opened = [undefined, join(folder, 'nothing'), join(folder, 'folder')].map(openKeyFile);
    expect((await Promise.all(opened)).map(({ trouble }) => trouble)).toEqual([
      'no-key',
      'key-away',
      'key-away',
    ]);
  });
});
