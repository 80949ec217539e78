/** Without those that look alike on paper: 0 O o, 1 I i L l. */
const CHARACTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz';
const GROUPS = 4;
const GROUP = 4;
/** A byte from here on would make the first characters likelier than the others. */
const FAIR_BELOW = 256 - (256 % CHARACTERS.length);

function character(): string {
  const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
  return byte < FAIR_BELOW ? (CHARACTERS[byte % CHARACTERS.length] ?? '') : character();
}

/** Ninety bits in groups of four, so that somebody can read it from a slip of paper. */
export const makePassword = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, character).join('')).join('-');
