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

  /** Whole lines that were read elsewhere, none of them the last of the file. Only where nothing is unfinished. */
  pass(bytes: Uint8Array): void {
    this.bind(this.held);
    this.bind(bytes);
    this.held = new Uint8Array(0);
    this.unfinishedAt = 0;
  }

  /** What stands behind the end of the last line: nothing, if the file is whole. */
  get unfinished(): Uint8Array {
    return this.held.subarray(this.unfinishedAt);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are no UTF-8. */
export function textOf(line: Uint8Array): string | null {
  try {
    return decoder.decode(line);
  } catch {
    return null;
  }
}

/** Pieces of any size as pieces that end where a line ends; what is too long for a line is passed on as it comes. */
export async function* wholeLines(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(END) + 1;
    if (end > 0) yield joined(held, piece.subarray(0, end));
    held = end > 0 ? new Uint8Array(piece.subarray(end)) : joined(held, piece);
    if (held.length <= LONGEST_LINE) continue;
    yield held;
    held = new Uint8Array(0);
  }
  if (held.length > 0) yield held;
}

function joined(before: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (before.length === 0) return chunk;
  const bytes = new Uint8Array(before.length + chunk.length);
  bytes.set(before);
  bytes.set(chunk, before.length);
  return bytes;
}
