import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Policy } from '@duban/domain';
import { readCalendar, readLedgerLine, readPacks } from '@duban/documents';
import { backtest, PastBook, pinPolicy, resolveEdition } from '@duban/jurisdictions';
import { assess } from '@duban/rules';
import { samplePast } from './sample-past';

/** What an edition costs over a ledger of a hundred thousand events, from the file to the answer. Needs no server. */
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
const TRIED = [longer, ...['neutral', 'yulin', 'anhui'].map(policyOf)];

async function measure(path: string, policy: Policy) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const book = new PastBook();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const reading = readLedgerLine(line);
    if (!reading.ok) throw new Error(reading.because.en);
    if (reading.entry && book.take(reading.entry)) throw new Error('a gap');
  }
  const asked = backtest(book, { policy, law, of: null });
  if (!asked.ok) throw new Error(asked.because.en);
  const ms = Math.round(performance.now() - began);
  const cpuMs = Math.round(process.cpuUsage(cpu).user / 1_000);
  const { past, closings, open, letters } = asked.backtest;
  const told = `${past.tasks} tasks: ${JSON.stringify({ closings, open })}, letters +${letters.wouldGo.length} -${letters.wouldNot.length}`;
  return {
    what: `${past.events} events under ${policy.pack}, ms`,
    measured: ms,
    cpuMs,
    aim: '<= 20000',
    told,
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-backtest-'));
  const path = join(folder, 'ledger.jsonl');
  writeFileSync(path, [...samplePast(EVENTS, ningbo, law)].join('\n'));
  const rows = [];
  for (const policy of TRIED) rows.push(await measure(path, policy));
  rmSync(folder, { recursive: true });
  console.table(rows);
}

void main();
