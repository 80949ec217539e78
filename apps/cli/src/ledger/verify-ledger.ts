import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  notProved,
  verifyAhead,
  verifyLedger,
  type Broken,
  type DossierSource,
  type Foreign,
  type TrustedKey,
  type Verdict,
  type VerifyOptions,
} from '@duban/verifier';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both } from '../page/words';
import { unreadable } from '../plans/read-file';
import type { Terminal } from '../terminal/terminal';
import { Trouble } from '../trouble';
import { Lookouts } from './lookouts';
import { platformHashing } from './platform-hashing';
import { trustedKeys } from './trusted-keys';
import { dossierOutcome, withZip } from './verify-dossier';

/** Reads one file and needs nothing else. Exit 1: it is a ledger, and something in it is not as it was recorded. */
export async function verifyFile({ terminal, machine }: Desk, given: Given): Promise<Outcome> {
  const path = given.argument(0);
  const keys = await trustedKeys(terminal, given.list('key'));
  const dossier = await dossierIn(path, keys);
  if (dossier) return dossier;
  const { foreign, ...verdict } =
    path === '-' ? await verdictOfInput(terminal, keys) : await verdictOfFile(machine, path, keys);
  if (foreign) throw noLedger(path, foreign);
  return { json: verdict, page: (page) => verdictPage(path, verdict, page), exitCode: verdict.ok ? 0 : 1 };
}

/** Null where it is none. A pipe has no end that could be read first, so it is left to whoever reads ledgers. */
async function dossierIn(path: string, keys: readonly TrustedKey[]): Promise<Outcome | null> {
  const verdict = (source: DossierSource): Promise<Outcome> => dossierOutcome(path, source, keys);
  try {
    return path !== '-' && (await stat(path)).isFile() ? await withZip(path, verdict) : null;
  } catch (error) {
    throw unreadable(path, error);
  }
}

export const noLedger = (where: string, { code, because }: Foreign): Trouble =>
  new Trouble({ exitCode: 2, code, because, where });

const verdictOfInput = async (terminal: Terminal, keys: readonly TrustedKey[]): Promise<Verdict> =>
  verifyLedger([await terminal.readInput()], { hashing: platformHashing, keys });

/** In bytes: with larger pieces the threads wait for memory, with smaller ones for each other. */
const PIECE = 256 * 1024;
/** In bytes: reading less takes about as long as starting the threads for it. */
const LARGE = 32 * 1024 * 1024;

async function verdictOfFile(
  { dist }: Desk['machine'],
  path: string,
  keys: readonly TrustedKey[],
): Promise<Verdict> {
  const options = { hashing: platformHashing, keys };
  const pieces = createReadStream(path, { highWaterMark: PIECE });
  try {
    const isLarge = (await stat(path)).size >= LARGE;
    return await (isLarge ? verifyBeside(dist, pieces, options) : verifyLedger(pieces, options));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function verifyBeside(
  dist: string,
  pieces: AsyncIterable<Uint8Array>,
  options: VerifyOptions,
): Promise<Verdict> {
  const lookouts = new Lookouts(join(dist, 'cli', 'look-ahead.cjs'));
  try {
    return await verifyAhead(pieces, lookouts, options);
  } finally {
    await lookouts.close();
  }
}

type Told = Omit<Verdict, 'foreign'>;

export function verdictPage(path: string, verdict: Told, { paint }: Page): string {
  const { ok, events, chains, roots, broken, faults } = verdict;
  const [first] = broken;
  const head = ok
    ? { zh: `✔ 账册完好`, en: 'the ledger is whole' }
    : {
        zh: `✘ 账册被改动，共 ${faults} 处`,
        en: `the ledger was altered, in ${faults} ${faults === 1 ? 'place' : 'places'}`,
      };
  const counts = {
    zh: `${events} 条记录，${chains} 条链，${roots} 个月度根`,
    en: `${events} events, ${chains} chains, ${roots} monthly roots`,
  };
  return [
    paint.bold(both(head)),
    both(counts),
    ...(first ? ['', ...broken.map((one) => brokenLine(path, one))] : []),
    ...(ok
      ? [
          '',
          paint.bold(both({ zh: '没有证明的', en: 'Not proved' })),
          ...notProved(verdict).map((one) => `  · ${both(one)}`),
        ]
      : []),
  ].join('\n');
}

function brokenLine(path: string, { line, aggregate, sequence, kind, message }: Broken): string {
  const place = aggregate === null ? '' : ` ${aggregate}${sequence === null ? '' : ` #${sequence}`}`;
  return `${path}:${line}:${place} ${both(message)} [${kind}]`;
}
