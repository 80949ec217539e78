import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip made for a specification; what it declares may be a lie. */
export interface MadePart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declaredSize?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

function header(signature: number, part: MadePart, packed: Uint8Array, offset: number): Buffer {
  const central = signature === CENTRAL;
  const content = Buffer.from(part.content);
  const name = Buffer.from(part.name);
  const fixed = Buffer.alloc(central ? 46 : 30);
  const at = central ? 2 : 0;
  fixed.writeUInt32LE(signature, 0);
  fixed.writeUInt16LE(20, 4 + at);
  fixed.writeUInt16LE(part.flags ?? 0, 6 + at);
  fixed.writeUInt16LE(part.method ?? 8, 8 + at);
  fixed.writeUInt32LE(part.crc ?? crc32(content), 14 + at);
  fixed.writeUInt32LE(packed.byteLength, 18 + at);
  fixed.writeUInt32LE(part.declaredSize ?? content.byteLength, 22 + at);
  fixed.writeUInt16LE(name.byteLength, 26 + at);
  if (central) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

/** Writes a zip of deflated parts, without a library that would refuse to lie. */
export function makeZip(parts: readonly MadePart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.method === 0 ? Buffer.from(part.content) : deflateRawSync(part.content, { level: 1 });
    const local = Buffer.concat([header(LOCAL, part, packed, 0), packed]);
    bodies.push(local);
    directory.push(header(CENTRAL, part, packed, offset));
    offset += local.byteLength;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, listed, end]));
}
