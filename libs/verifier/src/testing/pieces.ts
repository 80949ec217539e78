import { verifyAhead, type Verdict, type VerifyOptions } from '..';
import { hashingInScript } from '../hashing';
import { stretchIn } from '../stretch';

export const piecesOf = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));

/** The verdict by pieces that were looked at ahead, and how many of them were taken at once; answers come late and out of order. */
export async function verdictAhead(
  bytes: Uint8Array,
  { size, atOnce }: { readonly size: number; readonly atOnce: number },
  options: VerifyOptions = {},
): Promise<{ readonly verdict: Verdict; readonly stretches: number }> {
  let stretches = 0;
  const look: Parameters<typeof verifyAhead>[1]['look'] = async (lines, expected) => {
    const stretch = stretchIn(lines, expected, hashingInScript);
    stretches += stretch ? 1 : 0;
    for (let turns = lines.length % 3; turns > 0; turns -= 1) await Promise.resolve();
    return stretch;
  };
  const verdict = await verifyAhead(piecesOf(bytes, size), { look, atOnce }, options);
  return { verdict, stretches };
}
