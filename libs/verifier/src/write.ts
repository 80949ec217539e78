import { canonicalText, type Json, type Sealed, type SignedRoot } from '@duban/domain';
import { headerLine, lastLine, numberedLine, type Headline, type Held, type InclusionProof } from './format';
import type { Digest, Hashing } from './hashing';

const encoder = new TextEncoder();

/**
 * Writes an export line by line: chains one after another in the order of their names, the links of each in theirs, then the
 * monthly roots, then proofs. Each answer is a line with its end.
 */
export class LedgerWriter {
  private lines = 0;
  private header = '';
  private readonly all: Digest;

  constructor(private readonly hashing: Hashing) {
    this.all = hashing.begin();
  }

  begin(header: Headline): string {
    const line = headerLine(header);
    this.header = this.hashing.ofText(line);
    return this.written(line);
  }

  /** A link as it is stored: neither its text nor its hash is made anew, so that what was altered is seen by whoever verifies. */
  event({ text, hash }: Sealed): string {
    return this.written(numberedLine(this.lines + 1, 'event', { text, hash }));
  }

  root(root: SignedRoot): string {
    return this.held('root', root);
  }

  proof(proof: InclusionProof): string {
    return this.held('proof', proof);
  }

  end(): string {
    return `${lastLine({ lines: this.lines, header: this.header, hash: this.all.end() })}\n`;
  }

  private held(held: Exclude<Held, 'event'>, said: SignedRoot | InclusionProof): string {
    const text = canonicalText({ ...said } as unknown as Json);
    return this.written(numberedLine(this.lines + 1, held, { text, hash: this.hashing.ofText(text) }));
  }

  private written(line: string): string {
    this.lines += 1;
    const ended = `${line}\n`;
    this.all.add(encoder.encode(ended));
    return ended;
  }
}
