/** The line by which every virus scanner is tried; in two parts, so that none takes this file for it. */
const LINE = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Looks for it in the pieces of one file, also where it lies across two of them. */
export class Eicar {
  private before = Buffer.alloc(0);

  found(piece: Uint8Array): boolean {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const seam = Buffer.concat([this.before, bytes.subarray(0, LINE.length)]);
    const here = bytes.includes(LINE) || seam.includes(LINE);
    const rest = bytes.length >= LINE.length ? bytes : Buffer.concat([this.before, bytes]);
    this.before = Buffer.from(rest.subarray(-LINE.length + 1));
    return here;
  }
}
