import { hashingInScript } from '../hashing';
import { writeSample, type Sample } from '../sample';

export interface Exported extends Sample {
  /** The lines without their ends. */
  readonly all: readonly string[];
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
export const bytesOf = (lines: readonly string[]): Uint8Array =>
  encoder.encode(lines.map((line) => `${line}\n`).join(''));

/** A small ledger as it is exported. */
export function exported(events: number, seed = 'spec'): Exported {
  const sample = writeSample({ events, seed, hashing: hashingInScript });
  const all = [...sample.lines].map((line) => line.slice(0, -1));
  return { ...sample, all, bytes: bytesOf(all) };
}
