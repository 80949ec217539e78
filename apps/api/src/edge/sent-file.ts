import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** What a route that gives a file answers: made while it is sent, so that nothing of it is kept. */
export interface SentFile {
  readonly name: string;
  /** Which kind of picture it is, of a route that shows one. */
  readonly picture?: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<Uint8Array>;
}

/** A file that breaks off must not look as if it were whole: the connection ends without its end. */
export function streamOf({ name, content, picture }: SentFile, media: string): StreamableFile {
  const type = picture ?? (media.startsWith('text/') ? `${media}; charset=utf-8` : media);
  const disposition = `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`;
  const file = new StreamableFile(Readable.from(content), { type, disposition });
  return file.setErrorHandler((_, response) => void response.destroy?.());
}
