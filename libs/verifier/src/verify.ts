import { Findings, inFile, type BreakKind } from './broken';
import { Chains, type Expected, type Stretch } from './chains';
import { firstLineIn, lastLineIn, numberedIn, type LastLine, type NumberedLine } from './format';
import { hashingInScript, type Digest, type Hashing } from './hashing';
import { Heads } from './heads';
import type { TrustedKey } from './keys';
import { Lines, textOf } from './lines';
import { Roots, type Promised, type RootFault } from './roots';
import * as said from './said';
import type { Foreign, KeyVerdict, Verdict } from './verdict';

export interface VerifyOptions {
  readonly hashing?: Hashing;
  /** Public keys that whoever verifies has from elsewhere than from the file. */
  readonly keys?: readonly TrustedKey[];
}

/** Reads an export piece by piece, whatever its size, and says what it is worth. */
export class LedgerVerifier {
  private readonly hashing: Hashing;
  private readonly keys: readonly TrustedKey[];
  private readonly all: Digest;
  private readonly lines: Lines;
  private readonly heads = new Heads();
  private readonly promised: { -readonly [Member in keyof Promised]: Promised[Member] } = {
    tenant: null,
    scope: null,
    made: null,
  };
  private readonly chains = new Chains(this.promised, this.heads);
  private readonly roots: Roots;
  private readonly findings = new Findings();
  private foreign: Foreign | null = null;
  /** How many lines were read, and which number the next one has to have. */
  private count = 0;
  private wanted = 1;
  /** How many of them are surely of a ledger. */
  private ours = 0;
  private header = '';
  private last: (LastLine & { readonly at: number }) | null = null;
  private stopped = false;

  constructor({ hashing = hashingInScript, keys = [] }: VerifyOptions = {}) {
    this.hashing = hashing;
    this.keys = keys;
    this.all = hashing.begin();
    this.roots = new Roots({ hashing, heads: this.heads, keys });
    this.lines = new Lines(
      (line) => this.readLine(line),
      (before) => this.all.add(before),
    );
  }

  /** False once nothing more need be read. */
  take(bytes: Uint8Array): boolean {
    if (this.count === 0 && isPacked(bytes)) this.foreign ??= said.PACKED;
    if (this.stopped || this.foreign) return false;
    if (this.lines.take(bytes)) return !this.foreign;
    this.stopped = true;
    this.find('line', said.TOO_LONG, this.count + 1);
    return false;
  }

  /** What the first line promises of every event; null where it was not read yet, or could not be. */
  get expected(): Required<Expected> | null {
    const { tenant, made } = this.promised;
    return tenant === null || made === null ? null : { tenant, made };
  }

  /** As `take`, for whole lines that were looked at ahead: at once where all is in order, and line by line where not. */
  takeStretch(bytes: Uint8Array, stretch: Stretch | null): boolean {
    if (!stretch || !this.joins(stretch)) return this.take(bytes);
    this.lines.pass(bytes);
    return true;
  }

  private joins(stretch: Stretch): boolean {
    const { stopped, foreign, last, roots, lines } = this;
    if (stopped || foreign || last || roots.count > 0 || lines.unfinished.length > 0) return false;
    if (stretch.line !== this.wanted || !this.chains.join(stretch)) return false;
    this.count += stretch.events;
    this.ours += stretch.events;
    this.wanted += stretch.events;
    return true;
  }

  /** What the whole file came to. Nothing can be taken after it. */
  end(): Verdict {
    this.foreign ??= this.nothingOfOurs();
    if (!this.foreign) this.bind();
    const { findings, roots, heads, foreign } = this;
    const sealedUntil = roots.last?.root.until ?? null;
    return {
      ok: findings.count === 0 && !foreign,
      events: this.chains.events,
      chains: heads.chains,
      roots: roots.count,
      ...this.promised,
      key: this.keyVerdict(),
      sealedUntil,
      unsealed: heads.linksAfter(sealedUntil),
      broken: findings.named,
      faults: findings.count,
      foreign,
    };
  }

  private readLine(bytes: Uint8Array): void {
    if (this.foreign) return;
    this.count += 1;
    if (this.last) return this.findBehind(this.last.at);
    const text = textOf(bytes);
    if (this.count === 1 && this.readHeader(text, bytes)) return;
    const numbered = text === null ? null : numberedIn(text);
    if (numbered) return this.readNumbered(numbered, text as string, bytes);
    const last = text === null ? null : lastLineIn(text);
    if (last) this.last = { ...last, at: this.count };
    else this.readStrange(text === null);
  }

  /** Whether that was all of the first line. */
  private readHeader(text: string | null, bytes: Uint8Array): boolean {
    const first = firstLineIn(text ?? '');
    if (first.kind === 'newer') this.foreign = said.newer(first.version);
    if (first.kind === 'header') {
      const { tenant, scope, made } = first.header;
      Object.assign(this.promised, { tenant, scope, made });
      this.header = this.hashing.ofBytes(bytes);
      this.ours += 1;
    } else this.find('line', said.NO_HEADER);
    if (first.kind === 'foreign' && text !== null && numberedIn(text)) return false;
    this.wanted = 2;
    return true;
  }

  private readNumbered({ line, hash, held, from }: NumberedLine, text: string, bytes: Uint8Array): void {
    this.ours += 1;
    const before = this.findings.count;
    const again = this.hashing.ofBytes(bytes.subarray(from, -1));
    const inside = text.slice(from, -1);
    if (held === 'event') this.readEvent({ line: this.count, text: inside, hash, again });
    else this.readRoot(held, inside, hash === again);
    if (line !== this.wanted && this.findings.count === before)
      this.find('line', said.moved(this.wanted, line));
    this.wanted = line + 1;
  }

  private readEvent(event: Parameters<Chains['take']>[0]): void {
    const broken = this.chains.take(event);
    if (broken) this.findings.add(broken);
    else if (this.roots.count > 0) this.find('line', said.EVENT_LATE);
  }

  /** One that was altered is followed none the less, for the next one names it. */
  private readRoot(held: 'root' | 'proof', text: string, asWritten: boolean): void {
    const faults = held === 'root' ? this.roots.takeRoot(text, this.promised) : [this.roots.takeProof(text)];
    if (asWritten) this.findAll(faults.filter((fault) => fault !== null));
    else this.find('root', said.ALTERED);
  }

  private readStrange(noText: boolean): void {
    if (this.ours === 0) this.foreign = said.NOT_OURS;
    this.findings.add({
      ...inFile(this.count, 'line', noText ? said.NO_UTF8 : said.STRANGE),
      ...this.chains.next(),
    });
    this.chains.lose();
    this.wanted += 1;
  }

  /** Named where the last line stands, for it may be that line which was moved. */
  private findBehind(at: number): void {
    if (this.count === at + 1) this.find('file', said.BEHIND, at);
  }

  private nothingOfOurs(): Foreign | null {
    if (this.count === 0 && this.lines.unfinished.length === 0) return said.EMPTY;
    return this.ours === 0 ? said.NOT_OURS : null;
  }

  /** What the file as a whole has to keep. */
  private bind(): void {
    const end = this.count + 1;
    if (!this.stopped && this.lines.unfinished.length > 0) this.find('file', said.UNFINISHED, end);
    else if (!this.stopped && !this.last) this.find('file', said.CUT, end);
    this.findAll(this.roots.missing(this.promised));
    // A fault that was found has its place already; that it shows here as well says no more.
    if (this.last && this.findings.count === 0) this.bindTo(this.last);
  }

  private bindTo({ lines, header, hash, at }: LastLine & { readonly at: number }): void {
    const isWhole = hash === this.all.end();
    if (isWhole && lines === at - 1 && header === this.header) return;
    if (isWhole) this.find('file', said.LAST_ALTERED, at);
    else if (lines !== at - 1) this.find('file', said.wrongCount(lines, at - 1), at);
    else if (header !== this.header) this.find('file', said.NO_HEADER, 1);
    else this.find('file', said.LAST_ALTERED, at);
  }

  private keyVerdict(): KeyVerdict {
    if (this.keys.length === 0) return 'none-given';
    return this.roots.trusted ? 'trusted' : 'not-trusted';
  }

  private find(kind: BreakKind, message: Parameters<typeof inFile>[2], line = this.count): void {
    this.findings.add(inFile(line, kind, message));
  }

  private findAll(faults: readonly RootFault[]): void {
    for (const { kind, message, aggregate = null } of faults)
      this.findings.add({ ...inFile(this.count, kind, message), aggregate });
  }
}

/** GZIP, ZIP and Zstandard, as files of lines are packed. */
const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x28, 0xb5, 0x2f, 0xfd],
];
const isPacked = (bytes: Uint8Array): boolean =>
  PACKED.some((magic) => magic.every((byte, at) => bytes[at] === byte));

/** An export that comes in pieces of any size. */
export async function verifyLedger(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options?: VerifyOptions,
): Promise<Verdict> {
  const verifier = new LedgerVerifier(options);
  for await (const piece of pieces) if (!verifier.take(piece)) break;
  return verifier.end();
}
