import type { Text } from '@duban/domain';
import { Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { hashingInScript, type Hashing } from '../hashing';
import type { Verdict } from '../verdict';
import { LedgerVerifier, type VerifyOptions } from '../verify';
import { LEDGER, MANIFEST, manifestIn, type DossierFile, type Manifest } from './manifest';
import { Recorded } from './recorded';
import * as said from './said';
import { piecesOf } from './streams';
import type { DossierBreakKind, DossierBroken, DossierVerdict } from './verdict';
import { zipped } from './write';

/** A file that can be read at any place: of a disk, or of a browser. */
export interface DossierSource {
  readonly size: number;
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
}

class SourceReader extends Reader<DossierSource> {
  constructor(private readonly source: DossierSource) {
    super(source);
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.source.read(index, Math.max(0, Math.min(length, this.source.size - index)));
  }
}

/** More is no manifest: nothing longer is held in memory. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;

/** Checks a dossier against its manifest and against its own ledger, one file after another, and then the zip byte by byte. */
export async function verifyDossier(
  source: DossierSource,
  options: VerifyOptions = {},
): Promise<DossierVerdict> {
  const found = await entriesOf(source);
  if (!found) return nothing({ code: 'not-a-dossier', because: said.NOT_OURS });
  const { hashing = hashingInScript } = options;
  const manifest = await manifestOf(found, hashing);
  if (manifest.kind === 'newer')
    return nothing({ code: 'newer-dossier', because: said.newer(manifest.version) });
  if (manifest.kind === 'altered') return altered(found.length);
  return new Checking(source, manifest.manifest, found, options).verdict();
}

const nothing = (foreign: DossierVerdict['foreign']): DossierVerdict => ({
  ...{ ok: false, files: 0, task: null, extent: null, broken: [], ledger: null, foreign },
});

const altered = (files: number): DossierVerdict => ({
  ...nothing(null),
  files,
  broken: [{ path: MANIFEST, kind: 'manifest', message: said.MANIFEST_ALTERED }],
});

/** Null where it is no zip, or none whose files can be told. */
async function entriesOf(source: DossierSource): Promise<readonly FileEntry[] | null> {
  try {
    const entries = await new ZipReader(new SourceReader(source)).getEntries();
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    return files.length === entries.length ? files : null;
  } catch {
    return null;
  }
}

async function manifestOf(entries: readonly FileEntry[], hashing: Hashing) {
  const entry = entries.find(({ filename }) => filename === MANIFEST);
  if (!entry || entry.uncompressedSize > LONGEST_MANIFEST) return { kind: 'altered' } as const;
  const pieces: Uint8Array[] = [];
  if (!(await readThrough(entry, (piece) => void pieces.push(piece)))) return { kind: 'altered' } as const;
  const decoder = new TextDecoder();
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return manifestIn(text, hashing);
}

/** False where its bytes cannot be had. What is compressed was not written by this house, and may grow beyond all measure. */
async function readThrough(entry: FileEntry, take: (piece: Uint8Array) => void): Promise<boolean> {
  if (entry.compressionMethod !== 0 || entry.encrypted) return false;
  try {
    await entry.getData(new WritableStream<Uint8Array>({ write: take }), {
      useWebWorkers: false,
      checkSignature: false,
    });
    return true;
  } catch {
    return false;
  }
}

class Checking {
  private readonly broken: DossierBroken[] = [];
  private readonly hashing: Hashing;
  private readonly recorded: Recorded;
  private ledger: Verdict | null = null;

  constructor(
    private readonly source: DossierSource,
    private readonly manifest: Manifest,
    private readonly entries: readonly FileEntry[],
    private readonly options: VerifyOptions,
  ) {
    this.hashing = options.hashing ?? hashingInScript;
    this.recorded = new Recorded(manifest.files);
  }

  async verdict(): Promise<DossierVerdict> {
    const { files, task, extent } = this.manifest;
    for (const file of files) await this.checkFile(file);
    this.checkOthers();
    this.checkRecorded();
    if (this.broken.length === 0) await this.checkContainer();
    const { broken, ledger } = this;
    return {
      ...{ ok: broken.length === 0, files: files.length, task, extent, broken, ledger, foreign: null },
    };
  }

  private async checkFile(file: DossierFile): Promise<void> {
    const entry = this.entries.find(({ filename }) => filename === file.path);
    if (!entry) return this.find(file.path, 'missing', said.MISSING);
    const digest = this.hashing.begin();
    const verifier = file.path === LEDGER ? new LedgerVerifier(this.options) : null;
    const whole = await readThrough(entry, (piece) => {
      digest.add(piece);
      verifier?.take(piece);
      if (verifier) this.recorded.take(piece);
    });
    if (!whole || digest.end() !== file.sha256) this.find(file.path, 'content', said.CONTENT_ALTERED);
    if (verifier) this.checkLedger(verifier.end());
  }

  private checkLedger(verdict: Verdict): void {
    const { tenant, task } = this.manifest;
    this.ledger = verdict;
    const [first] = verdict.broken;
    if (first) this.find(`${LEDGER}:${first.line}`, 'ledger', first.message);
    else if (verdict.foreign) this.find(LEDGER, 'ledger', verdict.foreign.because);
    else if (verdict.tenant !== tenant || verdict.scope !== `task/${task}`)
      this.find(LEDGER, 'ledger', said.OTHER_TASK);
  }

  private checkOthers(): void {
    const named = new Set([MANIFEST, ...this.manifest.files.map(({ path }) => path)]);
    for (const { filename } of this.entries)
      if (!named.delete(filename)) this.find(filename, 'added', said.ADDED);
  }

  private checkRecorded(): void {
    const { files } = this.manifest;
    if (!files.some(({ path }) => path === LEDGER)) this.find(LEDGER, 'missing', said.MISSING);
    if (this.ledger?.ok !== true) return;
    for (const file of files)
      if (!this.recorded.names(file)) this.find(file.path, 'record', said.NOT_RECORDED);
    const without = this.recorded.withoutFile();
    if (without) this.find(without, 'record', said.WITHOUT_FILE);
  }

  /** Whatever stands between the files, or in another order, shows where the same files are written again. */
  private async checkContainer(): Promise<void> {
    const { source } = this;
    let at = 0;
    for await (const piece of zipped(this.again())) {
      const there = await source.read(at, Math.min(piece.length, source.size - at));
      if (there.length < piece.length || piece.some((byte, index) => byte !== there[index])) break;
      at += piece.length;
    }
    if (at !== source.size) this.find(this.fileAt(at), 'container', said.CONTAINER_ALTERED);
  }

  private *again() {
    const { entries } = this;
    for (const path of [MANIFEST, ...this.manifest.files.map((file) => file.path)]) {
      const entry = entries.find(({ filename }) => filename === path) as FileEntry;
      yield { path, bytes: entry.uncompressedSize, open: () => contentOf(entry) };
    }
  }

  private fileAt(at: number): string {
    return this.entries.findLast(({ offset }) => offset <= at)?.filename ?? MANIFEST;
  }

  private find(path: string, kind: DossierBreakKind, message: Text): void {
    this.broken.push({ path, kind, message });
  }
}

async function* contentOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const given = entry.getData(writable, { useWebWorkers: false, checkSignature: false });
  given.catch(() => undefined);
  yield* piecesOf(readable);
  await given;
}
