import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Day, Policy } from '@duban/domain';
import { readCalendar, readLedgerLine, readPacks } from '@duban/documents';
import { backtest, PastBook, pinPolicy, resolveEdition, shadow } from '@duban/jurisdictions';
import { assess } from '@duban/rules';
import { samplePast } from './sample-past';

/**
 * What an edition costs over a ledger of a hundred thousand events, from the file to the answer: as a back-test, and as a
 * shadow of two packs that began before the first of them, in the middle and at the end. Needs no server.
 */
const EVENTS = 100_000;
const FOLDER = join(__dirname, '../../libs/jurisdictions');
const textIn = (folder: string, name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
const files = (kind: string) =>
  readdirSync(join(FOLDER, kind)).map((name) => textIn(join(FOLDER, kind), name));
const packs = readPacks(files('packs'));
const law = { assess, calendar: readCalendar(files('calendars')) };
function policyOf(id: string) {
  const resolved = resolveEdition(packs, id, '2026-01-05');
  if (!resolved.ok) throw new Error(resolved.because.en);
  return pinPolicy(resolved.edition);
}

/** The law that the tasks had, but for a publicity of thirty days, and three other places'. */
const ningbo = policyOf('ningbo');
const longer: Policy = {
  ...ningbo,
  edition: 'f'.repeat(64),
  closing: ningbo.closing.map((step) =>
    step.step === 'publicity' ? { ...step, period: { ...step.period, n: 30 } } : step,
  ),
};
/** Before, in the middle of and after most of what happens. */
const STARTS: readonly Day[] = ['2024-01-01', '2024-07-01', '2024-11-01'];
const TRIED = [longer, ...['neutral', 'yulin', 'anhui'].map(policyOf)];

async function bookIn(path: string, since?: string): Promise<PastBook> {
  const book = new PastBook(since);
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const reading = readLedgerLine(line);
    if (!reading.ok) throw new Error(reading.because.en);
    if (reading.entry && book.take(reading.entry)) throw new Error('a gap');
  }
  return book;
}

async function measure(what: string, reckoned: () => Promise<string>) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const told = await reckoned();
  const measured = Math.round(performance.now() - began);
  const cpuMs = Math.round(process.cpuUsage(cpu).user / 1_000);
  return { what: `${EVENTS} events, ${what}, ms`, measured, cpuMs, aim: '<= 20000', told };
}

async function backtested(path: string, policy: Policy): Promise<string> {
  const asked = backtest(await bookIn(path), { policy, law, of: null });
  if (!asked.ok) throw new Error(asked.because.en);
  const { past, closings, open, letters } = asked.backtest;
  return `${past.tasks} tasks: ${JSON.stringify({ closings, open })}, letters +${letters.wouldGo.length} -${letters.wouldNot.length}`;
}

/** All tasks of the sample live under one pack. */
async function shadowed(path: string, policy: Policy, from: Day): Promise<string> {
  const book = await bookIn(path, `${from}T00:00:00.000Z`);
  const until = book.extent.to ?? from;
  const asked = shadow(book, { policy: { ...policy, pack: ningbo.pack }, law, from, until });
  if (!asked.ok) throw new Error(asked.because.en);
  const { beside, closings, open, cases } = asked.report;
  return `${beside.tasks} tasks, ${cases.length} differ: ${JSON.stringify({ closings, open })}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-backtest-'));
  const path = join(folder, 'ledger.jsonl');
  writeFileSync(path, [...samplePast(EVENTS, ningbo, law)].join('\n'));
  const rows = [];
  for (const policy of TRIED)
    rows.push(await measure(`back-test under ${policy.pack}`, () => backtested(path, policy)));
  for (const policy of [longer, policyOf('yulin')])
    for (const from of STARTS)
      rows.push(await measure(`shadow of ${policy.pack} since ${from}`, () => shadowed(path, policy, from)));
  rmSync(folder, { recursive: true });
  console.table(rows);
}

void main();
