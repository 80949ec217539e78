import type { Text } from '@duban/domain';

/**
 * `hash`, `link`, `gap`, `envelope`: as in the ledger itself. `line`: a line that is none of ours, or stands elsewhere than it says.
 * `file`: the file is not as it was written. `root`: a chain ends elsewhere than a monthly root says. `signature`: a root is not
 * signed by a key that is trusted.
 */
export type BreakKind = 'hash' | 'link' | 'gap' | 'envelope' | 'line' | 'file' | 'root' | 'signature';

export interface Broken {
  /** Counted from 1. */
  readonly line: number;
  readonly aggregate: string | null;
  readonly sequence: number | null;
  readonly kind: BreakKind;
  readonly message: Text;
}

/** Whoever was told of a hundred does not read the next one. */
const NAMED = 100;

/** What was found, the first named first; how many there are is counted beyond those that are named. */
export class Findings {
  readonly named: Broken[] = [];
  count = 0;

  add(broken: Broken): void {
    this.count += 1;
    if (this.named.length < NAMED) this.named.push(broken);
  }
}

export const inFile = (line: number, kind: BreakKind, message: Text): Broken => ({
  line,
  aggregate: null,
  sequence: null,
  kind,
  message,
});
