import type { Input, Output, routes } from '@duban/contract';
import { fileKind } from '@duban/documents';
import { contentNamed, keepContent, nameOfContent } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, Problem } from '../edge/problem';
import type { SentFile } from '../edge/sent-file';
import { HOUSE, type House } from '../house';
import type { Caller } from '../people/caller';
import { LetterGateway, type AskingOfLetter } from './letter-gateway';
import { LetterReading } from './letter-reading';

type Said = Output<typeof routes.attachFile.query>;
type LetterAnswer = Input<typeof routes.attachFile.answer>;

/** 附件: what is attached to a letter. Whoever may read the letter may read it, and nobody else. */
@Injectable()
export class LetterFiles {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(LetterReading) private readonly reading: LetterReading,
    @Inject(LetterGateway) private readonly letters: LetterGateway,
  ) {}

  /** What it holds is kept before the fact that names it; of a file that is refused nothing is. */
  async attach(asking: AskingOfLetter, said: Said, bytes: Buffer): Promise<LetterAnswer> {
    const { db, tenant } = this.house;
    const fileName = said.file;
    const read = fileKind(bytes, fileName);
    if (!read.ok) throw new Problem('bad-file', read.because);
    const file = { fileName, sha256: nameOfContent(bytes), bytes: bytes.length, kind: read.kind };
    const name = said.name ?? fileName.replace(/\.[^.]+$/, '');
    return this.letters.act(asking, said, { type: 'attach', name, file }, () =>
      keepContent(db, tenant.id, bytes),
    );
  }

  async read(caller: Caller, { letterId, sha256 }: { letterId: string; sha256: string }): Promise<SentFile> {
    const { db, tenant } = this.house;
    const { files } = await this.reading.visible(caller, letterId);
    const file = files.find((attached) => attached.sha256 === sha256);
    const content = file && (await contentNamed(db, tenant.id, sha256));
    if (!file || !content) throw notFound();
    return { name: file.fileName, content: [content] };
  }
}
