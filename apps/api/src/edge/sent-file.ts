import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** What a route that gives a file answers: made while it is sent, so that nothing of it is kept. */
export interface SentFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** A file that breaks off must not look as if it were whole: the connection ends without its end. */
export function streamOf({ name, text }: SentFile, type: string): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  const file = new StreamableFile(Readable.from(text), { type: `${type}; charset=utf-8`, disposition });
  return file.setErrorHandler((_, response) => void response.destroy?.());
}
