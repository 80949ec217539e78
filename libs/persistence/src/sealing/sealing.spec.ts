import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealKeysIn } from '@duban/contract';
import fc from 'fast-check';
import { openSealer } from './open-sealer';
import { sealerOf, type SealedPlace, type Sealer } from './sealer';

const newKey = (): string => randomBytes(32).toString('base64');
const sealerIn = (...keys: readonly string[]): Sealer => sealerOf(sealKeysIn(keys.join('\n')) ?? []);
const [first, second] = [newKey(), newKey()];
const sealer = sealerIn(first);

const place: fc.Arbitrary<SealedPlace> = fc.record({
  tenant: fc.string(),
  table: fc.string(),
  row: fc.string(),
  column: fc.string(),
});
// What a person can send: JSON has no lone surrogates once it was read as UTF-8.
const words = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a sealed text', () => {
  it('opens where it was sealed, is another one each time, and shows nothing of its words', () => {
    fc.assert(
      fc.property(words, place, (text, where) => {
        const [one, other] = [sealer.seal(text, where), sealer.seal(text, where)];
        expect(sealer.open(one, where)).toEqual({ ok: true, text });
        expect(sealer.open(other, where)).toEqual({ ok: true, text });
        expect(one).not.toBe(other);
        expect(one).toMatch(/^v1\.[0-9a-f]{16}\.[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('does not open when any one of its bits is another one', () => {
    const where = { tenant: 't', table: 'objection_words', row: 'r', column: 'contact' };
    const sealed = Buffer.from(sealer.seal('13800138000', where), 'latin1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = altered[bit >> 3]! ^ (1 << (bit & 7));
      expect([bit, sealer.open(altered.toString('latin1'), where).ok]).toEqual([bit, false]);
    }
  });

  it('does not open shortened, lengthened or as whatever else stands there', () => {
    const where = { tenant: 't', table: 'objection_words', row: 'r', column: 'text' };
    const sealed = sealer.seal('河水仍有异味', where);
    for (let length = 0; length < sealed.length; length += 1)
      expect(sealer.open(sealed.slice(0, length), where).ok).toBe(false);
    fc.assert(fc.property(fc.string({ minLength: 1 }), (more) => !sealer.open(sealed + more, where).ok));
    fc.assert(fc.property(fc.string(), (other) => !sealer.open(other, where).ok));
  });

  it('does not open in another place', () => {
    fc.assert(
      fc.property(words, place, place, (text, where, elsewhere) => {
        fc.pre(JSON.stringify(Object.values(where)) !== JSON.stringify(Object.values(elsewhere)));
        expect(sealer.open(sealer.seal(text, where), elsewhere)).toEqual({ ok: false, because: 'altered' });
      }),
    );
  });

  it('does not open by another key, nor under the name of another key', () => {
    fc.assert(
      fc.property(words, place, (text, where) => {
        const sealed = sealer.seal(text, where);
        const both = sealerIn(first, second);
        expect(sealerIn(second).open(sealed, where)).toEqual({ ok: false, because: 'unknown-key' });
        const renamed = sealed.replace(sealer.keyId, both.keyId);
        expect(both.open(renamed, where)).toEqual({ ok: false, because: 'altered' });
      }),
    );
  });

  it('opens for ever by the keys of before, while the last one seals', () => {
    const where = { tenant: 't', table: 'objection_words', row: 'r', column: 'text' };
    const changed = sealerIn(first, second);
    expect(changed.open(sealer.seal('此前', where), where)).toEqual({ ok: true, text: '此前' });
    const later = changed.seal('此后', where);
    expect(changed.keyId).not.toBe(sealer.keyId);
    expect(sealer.open(later, where)).toEqual({ ok: false, because: 'unknown-key' });
    expect([changed.knows(sealer.keyId), sealer.knows(changed.keyId)]).toEqual([true, false]);
  });
});

describe('the key file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-seal-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  function keyFile(text: string, mode = 0o600): string {
    const file = join(folder, 'seal-keys.txt');
    writeFileSync(file, text, { mode });
    chmodSync(file, mode);
    return file;
  }

  it.each([
    ['one key', first, first],
    ['several, with what was noted of them', `# 2025\n${first}\n\n# 2026\r\n${second}\r\n`, second],
  ])('of %s is used, and the last seals', async (_what, text, last) => {
    const { sealer: opened } = await openSealer(keyFile(text));
    expect(opened?.keyId).toBe(sealerIn(last).keyId);
    expect(JSON.stringify(opened)).not.toContain(last);
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is not used when others may read it (%i)', async (mode) => {
    expect(await openSealer(keyFile(first, mode))).toEqual({ sealer: null, trouble: 'seal-keys-open' });
  });

  it.each([
    ['empty', ''],
    ['only notes', '# nothing\n'],
    ['half a key', first.slice(0, 20)],
    ['31 bytes', randomBytes(31).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['hexadecimal', randomBytes(32).toString('hex')],
    ['a key and a line of something else', `${first}\nkey`],
    ['a key with more behind it', `${first} ${second}`],
    ['another spelling of the same bytes', `${'A'.repeat(42)}B=`],
    ['too long', `${first}\n${'#'.repeat(20_000)}`],
  ])('is not used when it is %s', async (_what, text) => {
    expect(await openSealer(keyFile(text))).toEqual({ sealer: null, trouble: 'bad-seal-keys' });
  });

  it('is missed where none is named, where there is none, and where a folder is', async () => {
    mkdirSync(join(folder, 'folder'), { mode: 0o700 });
    const opened = [undefined, '', join(folder, 'nothing'), join(folder, 'folder')].map(openSealer);
    expect((await Promise.all(opened)).map(({ trouble }) => trouble)).toEqual([
      'no-seal-keys',
      'no-seal-keys',
      'seal-keys-away',
      'seal-keys-away',
    ]);
  });
});
