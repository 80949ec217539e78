import { readKey, type TrustedKey } from '@duban/verifier';
import { textNamed } from '../plans/read-file';
import type { Terminal } from '../terminal/terminal';
import { wrongCall } from '../trouble';
import { platformHashing } from './platform-hashing';

/** Each is the key itself, `ed25519:…`, or the name of a file that holds one. */
export async function trustedKeys(
  terminal: Terminal,
  named: readonly string[],
): Promise<readonly TrustedKey[]> {
  const keys: TrustedKey[] = [];
  for (const said of named) {
    const text = said.startsWith('ed25519:') ? said : await textNamed(terminal, said);
    const reading = readKey(text, platformHashing);
    if (!reading.ok) throw wrongCall(`--key ${said}`, reading.because.zh, reading.because.en);
    keys.push(reading.key);
  }
  return keys;
}
