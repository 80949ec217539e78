import type { IncomingHttpHeaders } from 'node:http';
import { refusedEvidenceName } from '@duban/domain';
import { Id } from '@duban/contract';
import { problem, refused } from '../edge/problem';

/** What an upload says of itself when it begins, beside its length: the file's name, and the task that it is for. */
export interface UploadBegun {
  readonly fileName: string;
  readonly taskId: string;
}

/** Read before the first byte comes; throws the problem with it. */
export function readUploadRequest(headers: IncomingHttpHeaders, mostBytes: number): UploadBegun {
  const { 'upload-length': length, 'upload-metadata': metadata } = headers;
  if (typeof length !== 'string' || !/^\d{1,15}$/.test(length))
    throw problem('bad-request', '须带 Upload-Length 头', 'an Upload-Length header is needed');
  if (Number(length) === 0) throw problem('bad-file', '文件是空的', 'the file is empty');
  if (Number(length) > mostBytes) throw tooLarge(mostBytes);
  const said = readMetadata(typeof metadata === 'string' ? metadata : '');
  const [fileName, task] = [said.get('filename'), Id.safeParse(said.get('task'))];
  if (fileName === undefined || !task.success)
    throw problem(
      'bad-request',
      'Upload-Metadata 须有 filename 与 task',
      'Upload-Metadata must name filename and task',
    );
  const unfit = refusedEvidenceName(fileName);
  if (unfit) throw refused(unfit);
  return { fileName, taskId: task.data };
}

/** `filename <base64>,task <base64>`; of a key that comes twice the last counts. */
function readMetadata(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]));
}

function tooLarge(mostBytes: number) {
  const megabytes = Math.floor((mostBytes / 1024 / 1024) * 10) / 10;
  return problem(
    'too-large',
    `文件过大，最多 ${megabytes} MB`,
    `the file is too large: ${megabytes} MB at most`,
  );
}
