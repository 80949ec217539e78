import { createPrivateKey, hash as digestOf, sign } from 'node:crypto';
import { headsUntil, merkleRoot, NO_HASH, rootIn, sealRoot, type SignedRoot } from '@duban/domain';
import { hashingInScript, LedgerWriter } from '@duban/verifier';

const sha256 = (text: string): string => digestOf('sha256', text);

/** What a line holds: the stored text of an event or of a root. */
const held = (lines: readonly string[], what: 'event' | 'root'): readonly string[] =>
  lines.flatMap((line) => {
    const [, text] =
      new RegExp(`^\\{"line":\\d+,"algorithm":"sha-256","hash":"\\w+","${what}":(.*)\\}$`).exec(line) ?? [];
    return text === undefined ? [] : [text];
  });

interface Said {
  readonly aggregate: string;
  readonly sequence: number;
  readonly recordedAt: string;
}

/**
 * The same export with another past: everything that follows from it was computed anew, and signed by whoever forged it. It is
 * sound in itself; only somebody who has the office's key from elsewhere can tell.
 */
export function forged(file: string, old: string, fresh: string, secretPem: string): string {
  const lines = file.trimEnd().split('\n');
  const { tenant, made } = JSON.parse(lines[0] ?? '') as { tenant: string; made: string };
  let prevHash = NO_HASH;
  const events = held(lines, 'event').map((text) => {
    if ((JSON.parse(text) as Said).sequence === 1) prevHash = NO_HASH;
    const again = text.replace(old, fresh).replace(/"prevHash":"[0-9a-f]{64}"/, `"prevHash":"${prevHash}"`);
    prevHash = sha256(again);
    return { text: again, hash: prevHash };
  });
  const writer = new LedgerWriter(hashingInScript);
  return [
    writer.begin({ tenant, made, scope: 'whole' }),
    ...events.map((event) => writer.event(event)),
    ...rootsAnew(held(lines, 'root'), events, secretPem).map((root) => writer.root(root)),
    writer.end(),
  ].join('');
}

function rootsAnew(
  roots: readonly string[],
  events: readonly { readonly text: string; readonly hash: string }[],
  secretPem: string,
): readonly SignedRoot[] {
  const links = events.map(({ text, hash }) => ({ ...(JSON.parse(text) as Said), hash }));
  const secret = createPrivateKey(secretPem);
  let previous = NO_HASH;
  return roots.map((line) => {
    const kept = JSON.parse(line) as SignedRoot;
    const root = rootIn(kept.text);
    if (!root) throw new Error('the export holds a root that is none');
    const sealed = sealRoot({ ...root, heads: merkleRoot(headsUntil(links, root.until)), previous });
    previous = sealed.hash;
    return { ...kept, ...sealed, signature: sign(null, Buffer.from(sealed.text), secret).toString('base64') };
  });
}
