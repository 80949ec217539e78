import type { DetailedError, Upload } from 'tus-js-client';
import { noNetwork, troubleIn, type Trouble } from '../api/trouble';
import { refusalNoter } from '../session/expired';

const ENDPOINT = '/api/uploads';
/** Less than any proxy of ours takes at once, and over a slow line within the minute that the house gives a request. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** Then every half minute, for as long as somebody may leave a page open over night. */
const FIRST_PAUSES_MS = [0, 500, 1_000, 2_000, 5_000, 10_000, 20_000];
const PAUSES_MS = [...FIRST_PAUSES_MS, ...Array.from({ length: 1_500 }, () => 30_000)];

export interface UploadWanted {
  readonly file: File;
  readonly taskId: string;
  /** The address of one that was broken off, to be gone on with; without it another one is begun. */
  readonly from: string | null;
}

/** What is told while it is on its way. */
export interface UploadTold {
  readonly begun: (address: string) => void;
  readonly progress: (sent: number) => void;
  /** A piece has arrived: from there it goes on after a reload. */
  readonly arrived: (sent: number) => void;
  /** The line is broken; it is tried again by itself. */
  readonly waiting: () => void;
  readonly whole: (address: string) => void;
  readonly refused: (trouble: Trouble) => void;
}

export interface Sending {
  /** Breaks it off here; what has arrived stays for a day. */
  readonly stop: () => void;
  /** Tries at once rather than after its pause. */
  readonly tryNow: () => void;
}

/** Sends a file piece by piece, and goes on where a broken line left it. */
export async function sendUpload({ file, taskId, from }: UploadWanted, told: UploadTold): Promise<Sending> {
  // Nobody who reads only waits for it.
  const tus = await import('tus-js-client');
  const upload: Upload = new tus.Upload(file, {
    endpoint: ENDPOINT,
    ...(from !== null && { uploadUrl: from }),
    chunkSize: PIECE_BYTES,
    retryDelays: PAUSES_MS,
    metadata: { filename: file.name, task: taskId },
    // The draft of the form remembers where it is.
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => told.begun(addressIn(upload)),
    onProgress: (sent) => told.progress(sent),
    onChunkComplete: (_, sent) => told.arrived(sent),
    onShouldRetry: (error) => {
      const again = isPassing(statusOf(error));
      if (again) told.waiting();
      return again;
    },
    onSuccess: () => told.whole(addressIn(upload)),
    onError: (error) => told.refused(troubleOf(error)),
  });
  upload.start();
  return {
    stop: () => void upload.abort(),
    tryNow: () => void upload.abort().then(() => upload.start()),
  };
}

/** Gives up what is not wanted any more. What is missed here goes by itself within a day. */
export function dropUpload(address: string): void {
  void fetch(address, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(() => undefined);
}

/** As a path: the house says it as it was asked, and may be called otherwise after the next sign-in. */
const addressIn = ({ url }: Upload): string => new URL(url ?? '', window.location.href).pathname;

const statusOf = (error: Error | DetailedError): number =>
  'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;

/** No answer, one of a house that is starting, or one that another request is still writing to. */
const isPassing = (status: number): boolean =>
  status === 0 || status >= 500 || [409, 423, 429].includes(status);

function troubleOf(error: Error | DetailedError): Trouble {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (!answer) return noNetwork();
  const trouble = troubleIn(
    read(answer.getBody()),
    answer.getStatus(),
    answer.getHeader('x-request-id') ?? null,
  );
  if (trouble.code === 'not-signed-in') refusalNoter()();
  return trouble;
}

function read(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return null;
  }
}
