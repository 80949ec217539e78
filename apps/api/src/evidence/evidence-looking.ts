import type { Input, Output, routes, SheetReading } from '@duban/contract';
import type { EvidenceKind } from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../documents/readers';
import { problem } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import type { Caller } from '../people/caller';
import { EvidenceReading } from './evidence-reading';

type OfVersion = Output<typeof routes.evidencePicture.params>;
type Sheets = Input<typeof routes.evidenceSheets.answer>;

/** Pictures that every browser shows. What they are was seen by their bytes when they came in. */
const PICTURES: Partial<Record<EvidenceKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
/** More is not read to be looked at. */
const MOST_WORKBOOK_BYTES = 10 * 1024 * 1024;

/** What evidence looks like, made of its bytes in ways that leave nothing in it that acts. */
@Injectable()
export class EvidenceLooking {
  constructor(
    @Inject(EvidenceReading) private readonly reading: EvidenceReading,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async picture(caller: Caller, of: OfVersion): Promise<SentFile> {
    const version = await this.reading.version(caller, of);
    const picture = PICTURES[version.kind];
    if (!picture) throw notShown(version.kind);
    return { name: version.fileName, picture, content: await this.reading.content(version) };
  }

  async sheets(caller: Caller, of: OfVersion): Promise<Sheets> {
    const version = await this.reading.version(caller, of);
    if (version.kind !== 'xlsx' || version.bytes > MOST_WORKBOOK_BYTES) throw notShown(version.kind);
    const pieces: Uint8Array[] = [];
    for await (const piece of await this.reading.content(version)) pieces.push(piece);
    const { sheets, more } = await this.readers.workbook(Buffer.concat(pieces), version.fileName);
    return { more, sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map(textsOf) })) };
  }
}

const textsOf = ({ number, cells }: SheetReading['rows'][number]) => ({
  number,
  cells: cells.map(({ column, text }) => ({ column, text })),
});

const notShown = (kind: EvidenceKind) =>
  problem('bad-file', `这个 ${kind} 文件不能预览，请下载`, `this ${kind} file is not shown: download it`);
