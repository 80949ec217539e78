import { objectIn, numberedIn } from '../format';
import { Lines } from '../lines';
import type { DossierFile } from './manifest';

/** What the ledger says of evidence: which hash each link names. The ledger itself is verified beside it. */
export class Recorded {
  private readonly hashes = new Map<string, string>();
  private readonly decoder = new TextDecoder();
  private readonly lines = new Lines(
    (line) => this.readLine(this.decoder.decode(line)),
    () => undefined,
  );

  take(bytes: Uint8Array): void {
    this.lines.take(bytes);
  }

  /** Whether the link that a file names has this very content. */
  names({ recorded, sha256 }: DossierFile): boolean {
    return recorded === null || this.hashes.get(keyOf(recorded)) === sha256;
  }

  /** The first link whose content no file of these is. */
  withoutFile(files: readonly DossierFile[]): string | null {
    const there = new Set(files.map(({ recorded }) => recorded && keyOf(recorded)));
    return [...this.hashes.keys()].find((link) => !there.has(link)) ?? null;
  }

  private readLine(text: string): void {
    const numbered = numberedIn(text);
    const event = numbered?.held === 'event' ? objectIn(text.slice(numbered.from, -1)) : null;
    const aggregate = event?.['aggregate'];
    if (!event || typeof aggregate !== 'string' || !aggregate.startsWith('evidence/')) return;
    const { version } = event['data'] as { readonly version?: { readonly sha256?: unknown } };
    if (typeof version?.sha256 === 'string')
      this.hashes.set(keyOf({ aggregate, sequence: event['sequence'] as number }), version.sha256);
  }
}

const keyOf = ({ aggregate, sequence }: NonNullable<DossierFile['recorded']>): string =>
  `${aggregate}#${sequence}`;
