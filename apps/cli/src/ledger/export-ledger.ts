import { routes } from '@duban/contract';
import { LedgerVerifier, type Verdict } from '@duban/verifier';
import type { Client } from '../client/client';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import { brokenOff, putInPlace, writtenWhole } from '../files/put-in-place';
import type { Outcome } from '../outcome';
import { taskIdNamed } from '../tasks/find-task';
import { platformHashing } from './platform-hashing';
import { noLedger } from './verify-ledger';

/** What comes is put in its place only where it came to its end and is a ledger; one that was altered is, for it is to be looked at. */
export async function exportLedger({ client }: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const pieces = await piecesFor(client, given);
  const { ok, events, chains, roots, broken } = await putInPlace(file, (part) =>
    received(pieces, file, part),
  );
  const json = { file, ok, events, chains, roots, broken };
  return { json, page: () => pageOf(json), exitCode: ok ? 0 : 1 };
}

async function piecesFor(client: Client, given: Given): Promise<AsyncIterable<Uint8Array>> {
  const task = given.text('task');
  if (task === undefined) return client.pieces(routes.exportLedger, {});
  const taskId = await taskIdNamed(client, task, given.text('plan'));
  return client.pieces(routes.exportTaskLedger, { params: { taskId } });
}

/** What came is verified on its way into the file. */
async function received(pieces: AsyncIterable<Uint8Array>, file: string, part: string): Promise<Verdict> {
  const verifier = new LedgerVerifier({ hashing: platformHashing });
  const whole = await writtenWhole(pieces, part, (piece) => verifier.take(piece));
  const verdict = verifier.end();
  const { foreign, broken } = verdict;
  if (foreign?.code === 'newer-ledger') throw noLedger(file, foreign);
  // A cut that lies behind a hundred other faults is not among those that are named: the connection knows of it as well.
  if (!whole || foreign || broken.some(({ kind }) => kind === 'file')) throw brokenOff(file);
  return verdict;
}

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
