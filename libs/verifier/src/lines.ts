/** Longer lines than any event has; a file without line ends would otherwise be held whole. */
export const LONGEST_LINE = 32 * 1024 * 1024;

const END = 10;

/**
 * Cuts bytes into lines. What was cut off is passed on twice: each line to whoever reads it, and all that stands before the
 * line that is the last so far to whoever binds the file.
 */
export class Lines {
  /** The last whole line, and what has come of the next one. */
  private held: Uint8Array = new Uint8Array(0);
  private unfinishedAt = 0;

  constructor(
    private readonly read: (line: Uint8Array) => void,
    private readonly bind: (before: Uint8Array) => void,
  ) {}

  /** False where a line has grown beyond all measure: nothing more of the file is worth reading. */
  take(chunk: Uint8Array): boolean {
    const bytes = joined(this.held, chunk);
    let from = this.unfinishedAt;
    let last = -1;
    for (let end = bytes.indexOf(END, this.held.length); end >= 0; end = bytes.indexOf(END, from)) {
      this.read(bytes.subarray(from, end));
      last = from;
      from = end + 1;
    }
    const keep = last < 0 ? 0 : last;
    if (keep > 0) this.bind(bytes.subarray(0, keep));
    this.held = keep > 0 ? bytes.slice(keep) : bytes;
    this.unfinishedAt = from - keep;
    return this.held.length - this.unfinishedAt <= LONGEST_LINE;
  }

  /** What stands behind the end of the last line: nothing, if the file is whole. */
  get unfinished(): Uint8Array {
    return this.held.subarray(this.unfinishedAt);
  }
}

function joined(before: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (before.length === 0) return chunk;
  const bytes = new Uint8Array(before.length + chunk.length);
  bytes.set(before);
  bytes.set(chunk, before.length);
  return bytes;
}
