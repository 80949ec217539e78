import { LEDGER, MANIFEST, manifestText, Paths, zipped, type Packed } from '@duban/verifier';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { SentFile } from '../edge/sent-file';
import { Certificates } from '../filings/certificates';
import { LedgerFile } from '../ledger/ledger-file';
import { hashing } from '../ledger/platform-hashing';
import { LOG } from '../log';
import type { Caller } from '../people/caller';
import { clockPieces } from './clock-pieces';
import { contentsPage, type ListedFile } from './contents-page';
import { documentPieces } from './document-pieces';
import { bytesOf, FOLDERS, type DossierGround, type DossierPiece } from './dossier-piece';
import { DossierReading, type DossierRead } from './dossier-reading';
import { evidencePieces } from './evidence-pieces';
import { opened, refuseBroken } from './kept-whole';
import { lawPieces } from './law-pieces';
import { objectionPieces } from './objection-pieces';
import { signaturePieces } from './signature-pieces';
import { timelinePage } from './timeline';

const CONTENTS = '目录.html';
const TIMELINE = '时间线.html';

/** A file with the bytes that it will have. */
type Held = ListedFile & Pick<DossierPiece, 'content'>;

/**
 * 一案一档: everything of one task that its reader may see, as one file. It is made from the links that are in it, so that nothing in
 * it speaks of a moment that its ledger does not know, and the same record makes the same bytes.
 */
@Injectable()
export class DossierFile {
  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(DossierReading) private readonly reading: DossierReading,
    @Inject(LedgerFile) private readonly ledger: LedgerFile,
    @Inject(Certificates) private readonly certificates: Certificates,
  ) {}

  /** Whatever would keep it from being whole is said before its first byte is sent. */
  async ofTask(caller: Caller, taskId: string): Promise<SentFile> {
    const from = await this.reading.of(caller, taskId);
    const pieces = await this.pieces(caller, from);
    for (const piece of pieces) await refuseBroken(piece);
    const files = await this.files(from, pieces);
    // Nothing else here is a record of who reads what; a dossier leaves the house.
    const made = { task: taskId, person: caller.person, files: files.length, whole: from.rights === null };
    this.log.info(made, 'made a dossier');
    const content = zipped(packed(manifestOf(from, files), files));
    return { name: `档案-${from.ground.task.facts.ref}.zip`, content };
  }

  private async pieces(caller: Caller, { ground, words }: DossierRead): Promise<readonly DossierPiece[]> {
    return [
      ...documentPieces(ground),
      ...(await this.certificate(caller, ground)),
      ...evidencePieces(ground),
      ...(await signaturePieces(ground)),
      ...(await lawPieces(ground)),
      ...(await clockPieces(ground)),
      ...objectionPieces(ground, words),
    ];
  }

  private async certificate(caller: Caller, { task }: DossierGround): Promise<readonly DossierPiece[]> {
    if (task.status !== 'closed') return [];
    const { name, content } = await this.certificates.document(caller, task.taskId);
    const bytes: Uint8Array[] = [];
    for await (const piece of content) bytes.push(typeof piece === 'string' ? bytesOf(piece) : piece);
    return [
      {
        ...{ folder: FOLDERS.documents, name, content: new Uint8Array(Buffer.concat(bytes)) },
        about: { zh: `${task.word}证明`, en: 'the certificate of the closing' },
      },
    ];
  }

  /** In the order of the dossier, each under a path of its own. */
  private async files(
    { ground, read, rights }: DossierRead,
    pieces: readonly DossierPiece[],
  ): Promise<readonly Held[]> {
    const lines: string[] = [];
    const scope = `task/${ground.record.taskId}` as const;
    for await (const line of this.ledger.ofLinks(scope, read)) lines.push(line);
    const paths = new Paths();
    const listed = [
      made(TIMELINE, timelinePage(ground), { zh: '全过程，逐条列出', en: 'all that happened' }),
      made(LEDGER, bytesOf(lines.join('')), { zh: '本任务的账册', en: 'the ledger of the task' }),
      ...pieces.map((piece) => heldPiece(paths.of(piece.folder, piece.name), piece)),
    ];
    return [made(CONTENTS, contentsPage(ground, listed, rights), { zh: '目录', en: 'contents' }), ...listed];
  }
}

const made = (path: string, content: Uint8Array, about: ListedFile['about']): Held => ({
  ...{ path, content, about, state: null, recorded: null },
  bytes: content.length,
  sha256: hashing.ofBytes(content),
});

function heldPiece(path: string, piece: DossierPiece): Held {
  const { content, about, state = null, recorded = null } = piece;
  if (content instanceof Uint8Array) return { ...made(path, content, about), state, recorded };
  const { bytes, sha256 } = content;
  return { path, content, about, state, recorded, bytes, sha256 };
}

function manifestOf({ ground, rights }: DossierRead, files: readonly Held[]): Uint8Array {
  const { house, record } = ground;
  const manifest = manifestText(
    {
      ...{ duban: 'dossier', version: 1, tenant: house.tenant.id, task: record.taskId },
      ...{ extent: rights ? 'part' : 'whole', rights },
      files: files.map(({ path, bytes, sha256, state, recorded }) => ({
        ...{ path, bytes, sha256, state, recorded },
      })),
    },
    hashing,
  );
  return bytesOf(manifest);
}

function* packed(manifest: Uint8Array, files: readonly Held[]): Generator<Packed> {
  yield { path: MANIFEST, bytes: manifest.length, open: () => whole(manifest) };
  for (const { path, bytes, content } of files)
    yield {
      ...{ path, bytes },
      open: () => (content instanceof Uint8Array ? whole(content) : opened(path, content)),
    };
}

async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
