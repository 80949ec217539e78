/**
 * SHA-256 (FIPS 180-4) of the UTF-8 bytes of a text, as 64 hexadecimal digits.
 * Pure, because it also runs in the workflow sandbox and in the browser, where `node:crypto` does not exist.
 */
export function sha256(text: string): string {
  const state = Int32Array.from(INITIAL);
  const words = paddedWords(text);
  const w = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    schedule(w, words, block);
    compress(state, w);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
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
const ROUND = Int32Array.from(primes(64), (prime) => ((Math.cbrt(prime) % 1) * 0x100000000) | 0);

/** UTF-8 by hand: TextEncoder is missing in the workflow sandbox. A lone surrogate becomes U+FFFD, as encoders do. */
function utf8(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  // No UTF-16 code unit needs more than three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) length = put(bytes, length, [0xc0 | (code >> 6), tail(code, 0)]);
    else if (code < 0xd800 || code > 0xdfff) {
      // Nearly every Chinese character: no array for each of them.
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = tail(code, 6);
      bytes[length++] = tail(code, 0);
    } else {
      const point = text.codePointAt(index) ?? code;
      length = put(bytes, length, point > 0xffff ? fourBytes(point) : REPLACEMENT);
      if (point > 0xffff) index += 1;
    }
  }
  return { bytes, length };
}

const REPLACEMENT = [0xef, 0xbf, 0xbd];

const tail = (code: number, shift: number): number => 0x80 | ((code >> shift) & 0x3f);

const fourBytes = (point: number): readonly number[] => [
  0xf0 | (point >> 18),
  tail(point, 12),
  tail(point, 6),
  tail(point, 0),
];

function put(bytes: Uint8Array, at: number, values: readonly number[]): number {
  bytes.set(values, at);
  return at + values.length;
}

/** Big-endian words of the text, the one bit, zeros and the length in bits: a multiple of sixteen words. */
function paddedWords(text: string): Int32Array {
  const { bytes, length } = utf8(text);
  const words = new Int32Array(Math.ceil((length + 9) / 64) * 16);
  const set = (index: number, byte: number): void => {
    words[index >> 2] = (words[index >> 2] as number) | (byte << (24 - (index % 4) * 8));
  };
  for (let index = 0; index < length; index += 1) set(index, bytes[index] as number);
  set(length, 0x80);
  words[words.length - 2] = Math.floor((length * 8) / 0x100000000);
  words[words.length - 1] = (length * 8) | 0;
  return words;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function schedule(w: Int32Array, words: Int32Array, block: number): void {
  w.set(words.subarray(block, block + 16));
  for (let t = 16; t < 64; t += 1) {
    const early = w[t - 15] as number;
    const late = w[t - 2] as number;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[t] = (w[t - 16] as number) + s0 + (w[t - 7] as number) + s1;
  }
}

function compress(state: Int32Array, w: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + (ROUND[t] as number) + (w[t] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    // One by one: this loop is most of the work, and an array for each round would be most of the loop.
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + s0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] as number) + word;
  });
}
