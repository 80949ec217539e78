import { createReadStream } from 'node:fs';
import type { DetailedError } from 'tus-js-client';
import { problemIn } from './answer';
import { unreachable } from './send';

export interface FileToSend {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly taskId: string;
}

/** Passes over a slow line within the minute that the server gives a request. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** A line that is away for longer is no line just now. */
const RETRY_MS = [0, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

/** Sends a file piece by piece and goes on where a broken line left it; the name of the upload once it is whole. */
export async function sendFile(
  { server, token }: { readonly server: string; readonly token: string | null },
  { path, name, bytes, taskId }: FileToSend,
  tell: (sent: number) => void,
): Promise<string> {
  // Loaded when a file is sent: no other command waits for it.
  const { Upload } = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const upload = new Upload(createReadStream(path), {
      endpoint: `${server}/api/uploads`,
      uploadSize: bytes,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      metadata: { filename: name, task: taskId },
      onChunkComplete: (_, sent) => tell(sent),
      onSuccess: () => resolve((upload.url ?? '').split('/').at(-1) ?? ''),
      onError: (error) => reject(troubleOf(error, server)),
    });
    upload.start();
  });
}

function troubleOf(error: Error | DetailedError, server: string): Error {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (!answer) return unreachable(server);
  const bytes = new TextEncoder().encode(answer.getBody() ?? '');
  return problemIn({ status: answer.getStatus(), bytes, retryAfterMs: null }, server) ?? error;
}
