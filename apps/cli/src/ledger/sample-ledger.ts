import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pemOf, writeSample } from '@duban/verifier';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { unreadable } from '../plans/read-file';
import { wrongCall } from '../trouble';
import { platformHashing } from './platform-hashing';

/** A ledger that nobody kept, to try verifiers on. Needs no server. */
export async function sampleLedger(_desk: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const keyFile = given.text('keyOut');
  const events = eventsOf(given.required('events'));
  const { chains, key, lines } = writeSample({
    events,
    seed: given.text('seed') ?? '1',
    hashing: platformHashing,
  });
  await written(file, () => pipeline(Readable.from(inPieces(lines)), createWriteStream(file)));
  if (keyFile !== undefined) await written(keyFile, () => writeFile(keyFile, pemOf(key)));
  return {
    json: { file, events, chains, key: key.id, ...(keyFile !== undefined && { keyFile }) },
    page: () => `✔ ${file}（${events} 条记录 events，${chains} 条链 chains）`,
  };
}

async function written(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw unreadable(path, error);
  }
}

const PIECE = 256 * 1024;

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const MOST = 10_000_000;

function eventsOf(text: string): number {
  const events = Number(text);
  if (/^\d{1,8}$/.test(text) && events > 0 && events <= MOST) return events;
  throw wrongCall('--events', `应为 1 至 ${MOST} 的整数`, `write a whole number from 1 to ${MOST}`);
}
