import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { routes } from '@duban/contract';
import { LedgerVerifier, type Verdict } from '@duban/verifier';
import type { Client } from '../client/client';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { unreadable } from '../plans/read-file';
import { taskIdNamed } from '../tasks/find-task';
import { Trouble } from '../trouble';
import { platformHashing } from './platform-hashing';

/** Writes beside the file and puts it in its place once it is whole: an export that broke off is never taken for one. */
export async function exportLedger({ client }: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const pieces = await piecesFor(client, given);
  const part = `${file}.part`;
  try {
    const { ok, events, chains, roots, broken } = await received(pieces, part);
    if (!ok && broken.some(({ kind }) => kind === 'file')) throw brokenOff(file);
    await rename(part, file);
    const json = { file, ok, events, chains, roots, broken };
    return { json, page: () => pageOf(json), exitCode: ok ? 0 : 1 };
  } catch (error) {
    await rm(part, { force: true });
    throw unreadable(file, error);
  }
}

async function piecesFor(client: Client, given: Given): Promise<AsyncIterable<Uint8Array>> {
  const task = given.text('task');
  if (task === undefined) return client.pieces(routes.exportLedger, {});
  const taskId = await taskIdNamed(client, task, given.text('plan'));
  return client.pieces(routes.exportTaskLedger, { params: { taskId } });
}

/** What came is verified on its way into the file. */
async function received(pieces: AsyncIterable<Uint8Array>, path: string): Promise<Verdict> {
  const verifier = new LedgerVerifier({ hashing: platformHashing });
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of pieces) {
        verifier.take(piece);
        yield piece;
      }
    } catch {
      // The connection ended before its end: the verifier sees that the last line is missing.
    }
  }
  await pipeline(read, createWriteStream(path));
  return verifier.end();
}

const brokenOff = (file: string): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'broken-off',
    where: file,
    because: {
      zh: '传输中断，没有写出文件，请重试',
      en: 'the transfer broke off and nothing was written: try again',
    },
  });

interface Exported {
  readonly file: string;
  readonly ok: boolean;
  readonly events: number;
  readonly chains: number;
  readonly broken: Verdict['broken'];
}

const pageOf = ({ file, ok, events, chains, broken }: Exported): string =>
  ok
    ? `✔ ${file}（${events} 条记录 events，${chains} 条链 chains）`
    : `✘ ${file}：账册在服务器上已被改动 / the ledger was altered on the server: ${broken[0]?.message.zh ?? ''} / ${broken[0]?.message.en ?? ''}`;
