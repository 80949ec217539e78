import { Chains, type Expected, type Stretch } from './chains';
import { numberedIn } from './format';
import type { Hashing } from './hashing';
import { Heads } from './heads';
import { Lines, textOf } from './lines';
import { linkIn, type Link } from './link';

/** Null for bytes that are anything else, be it by one fault: whoever reads them line by line will name it. */
export function stretchIn(bytes: Uint8Array, expected: Expected, hashing: Hashing): Stretch | null {
  const reading = new Reading(expected, hashing);
  const lines = new Lines(
    (line) => reading.read(line),
    () => undefined,
  );
  return lines.take(bytes) && lines.unfinished.length === 0 ? reading.stretch : null;
}

class Reading {
  private readonly heads = new Heads();
  private readonly chains: Chains;
  private whole = true;
  private first: { readonly line: number; readonly link: Link } | null = null;

  constructor(
    expected: Expected,
    private readonly hashing: Hashing,
  ) {
    this.chains = new Chains({ ...expected }, this.heads);
    // What the first link follows stands elsewhere.
    this.chains.lose();
  }

  read(bytes: Uint8Array): void {
    this.whole &&= this.isNext(bytes);
  }

  get stretch(): Stretch | null {
    const { whole, first, chains, heads } = this;
    if (!whole || !first || !chains.last) return null;
    return { line: first.line, events: chains.events, first: first.link, end: chains.last, ends: heads.all };
  }

  private isNext(bytes: Uint8Array): boolean {
    const text = textOf(bytes);
    const numbered = text === null ? null : numberedIn(text);
    if (text === null || numbered?.held !== 'event') return false;
    const { line, hash, from } = numbered;
    const inside = text.slice(from, -1);
    if (this.first === null) {
      const link = linkIn(inside);
      if (link) this.first = { line, link };
    } else if (line !== this.first.line + this.chains.events) return false;
    const again = this.hashing.ofBytes(bytes.subarray(from, -1));
    return this.chains.take({ line, text: inside, hash, again }) === null;
  }
}
