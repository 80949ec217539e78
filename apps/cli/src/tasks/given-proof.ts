import { routes, type GivenProof } from '@duban/contract';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import { fileNamed } from '../plans/read-file';
import { wrongCall } from '../trouble';

/** The option that names a scan, wherever a signature on paper may be given. */
export const SCAN = {
  flags: '--scan <file>',
  says: '纸质签署件（PDF、PNG、JPEG）/ what was signed on paper, as PDF, PNG or JPEG',
};

export const refuseTwoProofs = (given: Given): void => {
  if (given.flag('passwordStdin') && given.text('scan') !== undefined)
    throw wrongCall(
      '--scan',
      '一次签字只用一种方式：去掉 --scan 或 --password-stdin',
      'a signature is proved in one way: leave out --scan or --password-stdin',
    );
};

/** What was signed on paper is sent first; the signature then names it by its hash. */
export async function sentScan(
  { client, terminal }: Desk,
  taskId: string,
  path: string,
): Promise<GivenProof> {
  const { name: file, bytes } = await fileNamed(terminal, path);
  const { sha256 } = await client.call(routes.sendScan, { params: { taskId }, query: { file }, file: bytes });
  return { method: 'scan', scan: sha256 };
}
