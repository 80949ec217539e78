/**
 * SHA-256 (FIPS 180-4) of the UTF-8 bytes of a text, as 64 hexadecimal digits.
 * Pure, because it also runs in the workflow sandbox and in the browser, where `node:crypto` does not exist.
 */
export function sha256(text: string): string {
  const state = [...INITIAL];
  const words = paddedWords(utf8(text));
  for (let block = 0; block < words.length; block += 16) compress(state, words, block);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
};

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
const ROUND = primes(64).map((prime) => ((Math.cbrt(prime) % 1) * 0x100000000) | 0);

/** UTF-8 by hand: TextEncoder is missing in the workflow sandbox. A lone surrogate becomes U+FFFD, as encoders do. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else bytes.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return bytes;
}

const tail = (code: number, shift: number): number => 0x80 | ((code >> shift) & 0x3f);

function paddedWords(bytes: readonly number[]): Int32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Int32Array(blocks * 16);
  bytes.forEach((byte, index) => put(words, index, byte));
  put(words, bytes.length, 0x80);
  words[words.length - 2] = Math.floor((bytes.length * 8) / 0x100000000);
  words[words.length - 1] = (bytes.length * 8) | 0;
  return words;
}

function put(words: Int32Array, index: number, byte: number): void {
  const at = index >> 2;
  words[at] = (words[at] ?? 0) | (byte << (24 - (index % 4) * 8));
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function schedule(words: Int32Array, block: number): Int32Array {
  const w = new Int32Array(64);
  w.set(words.subarray(block, block + 16));
  for (let t = 16; t < 64; t += 1) {
    const early = w[t - 15] as number;
    const late = w[t - 2] as number;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[t] = (w[t - 16] as number) + s0 + (w[t - 7] as number) + s1;
  }
  return w;
}

function compress(state: number[], words: Int32Array, block: number): void {
  const w = schedule(words, block);
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + (ROUND[t] as number) + (w[t] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + s0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] as number) + word) | 0;
  });
}
