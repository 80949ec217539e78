import { sealTroubleWords, type SealTrouble } from '@duban/contract';
import { openSealer, type KeptWords, type Sealer } from '@duban/persistence';

/** Why a program does not start: the code first, for whoever looks it up. */
const fault = (trouble: SealTrouble, more: readonly string[] = []): Error => {
  const { zh, en } = sealTroubleWords(trouble);
  return new Error([`${trouble}: ${zh} / ${en}`, ...more].join('\n  '));
};

/** What seals and opens, by the file that the environment names. */
export async function sealerAt(path: string | undefined): Promise<Sealer> {
  const { sealer, trouble } = await openSealer(path);
  if (sealer) return sealer;
  throw fault(trouble);
}

/** With another file than the one that sealed what is there, nobody could read it: that is found at the start, not by whoever reads. */
export function refuseLostKeys(sealer: Sealer, { keys }: KeptWords): void {
  const lost = keys.filter((key) => !sealer.knows(key));
  if (lost.length > 0) throw fault('seal-key-lost', lost);
}

/** A program that opens what is sealed finds nothing else. */
export function refuseReadable({ readable }: KeptWords): void {
  if (readable > 0) throw fault('not-sealed-yet');
}
