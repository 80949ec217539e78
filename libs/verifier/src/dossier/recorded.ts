import { objectIn, numberedIn } from '../format';
import { Lines } from '../lines';
import type { DossierFile } from './manifest';

/**
 * What the ledger says of the files that name a link of it: which link has the hash of which content. The ledger itself is verified
 * beside it. Only what the manifest asks for is kept, however long the ledger is.
 */
export class Recorded {
  private readonly asked = new Map<string, Set<string>>();
  private readonly found = new Set<string>();
  private readonly evidence = new Set<string>();
  private readonly decoder = new TextDecoder();
  private readonly lines = new Lines(
    (line) => this.readLine(this.decoder.decode(line)),
    () => undefined,
  );

  constructor(private readonly files: readonly DossierFile[]) {
    for (const { recorded, sha256 } of files) {
      if (!recorded) continue;
      const hashes = this.asked.get(keyOf(recorded)) ?? new Set();
      this.asked.set(keyOf(recorded), hashes.add(sha256));
    }
  }

  take(bytes: Uint8Array): void {
    this.lines.take(bytes);
  }

  /** Whether the link that a file names has this very content. */
  names({ recorded, sha256 }: DossierFile): boolean {
    return recorded === null || this.found.has(`${keyOf(recorded)} ${sha256}`);
  }

  /** The first link with a version of evidence that no file of these is. */
  withoutFile(): string | null {
    const there = new Set(this.files.map(({ recorded }) => recorded && keyOf(recorded)));
    return [...this.evidence].find((link) => !there.has(link)) ?? null;
  }

  private readLine(text: string): void {
    const numbered = numberedIn(text);
    const event = numbered?.held === 'event' ? objectIn(text.slice(numbered.from, -1)) : null;
    const aggregate = event?.['aggregate'];
    if (!event || typeof aggregate !== 'string') return;
    const link = keyOf({ aggregate, sequence: event['sequence'] as number });
    const version = aggregate.startsWith('evidence/') ? versionIn(event) : null;
    if (version !== null) this.evidence.add(link);
    for (const hash of this.asked.get(link) ?? [])
      // Between quotation marks it is a value of its own: those inside of people's words stand behind a backslash.
      if (version === null ? text.includes(`"${hash}"`) : version === hash) this.found.add(`${link} ${hash}`);
  }
}

function versionIn({ data }: Readonly<Record<string, unknown>>): string | null {
  const { version } = (data ?? {}) as { readonly version?: { readonly sha256?: unknown } };
  return typeof version?.sha256 === 'string' ? version.sha256 : null;
}

const keyOf = ({ aggregate, sequence }: NonNullable<DossierFile['recorded']>): string =>
  `${aggregate}#${sequence}`;
