import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@duban/cli';
import { rounded, timed } from './figures';

/** What verifying an export costs: the command itself, beside reading the file and hashing it once. Needs no server, but the programs as `npm run build` makes them. */
const EVENTS = Number(process.argv[2] ?? 1_000_000);
const MOST_SECONDS = 10;
const dist = join(__dirname, '..', '..', 'dist');

const folder = mkdtempSync(join(tmpdir(), 'duban-verify-'));
const file = join(folder, 'ledger.jsonl');
const key = join(folder, 'key.pem');

async function duban(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  let said = '';
  const terminal = {
    ...{ out: (text: string) => void (said += text), say: () => undefined, columns: null },
    ...{ interactive: false, screen: false, ask: nobody, askSecret: nobody, readInput: nobody },
  };
  await run([...args, '--json'], { machine: { dist } as never, terminal, readPlan: nobody });
  return JSON.parse(said) as Readonly<Record<string, unknown>>;
}

const nobody = (): Promise<never> => Promise.reject(new Error('nobody is here'));

async function read(): Promise<void> {
  const digest = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }))
    digest.update(piece as Buffer);
  digest.digest();
}

async function main(): Promise<void> {
  try {
    const written = await timed(() =>
      duban('ledger', 'sample', '--events', String(EVENTS), '-o', file, '--key-out', key),
    );
    const floor = await timed(read);
    let verdict: Readonly<Record<string, unknown>> = {};
    const cpu = process.cpuUsage();
    const verified = await timed(async () => (verdict = await duban('ledger', 'verify', file, '--key', key)));
    const { user, system } = process.cpuUsage(cpu);
    const { ok, events, chains, roots } = verdict;
    console.table([
      {
        what: `${EVENTS} events verified, s`,
        measured: rounded(verified / 1_000),
        aim: `<= ${MOST_SECONDS}`,
      },
      { what: 'of it CPU, s', measured: rounded((user + system) / 1e6), aim: '' },
      { what: 'the file read and hashed once, s', measured: rounded(floor / 1_000), aim: 'the floor' },
      { what: 'most memory, MB', measured: rounded(process.resourceUsage().maxRSS / 1024), aim: '' },
      { what: 'the file, MB', measured: rounded(statSync(file).size / 1e6), aim: '' },
      { what: 'chains', measured: chains, aim: '' },
      { what: 'monthly roots', measured: roots, aim: '' },
      { what: 'written, s', measured: rounded(written / 1_000), aim: '' },
    ]);
    if (ok !== true || events !== EVENTS)
      throw new Error(`the sample did not pass: ${JSON.stringify(verdict)}`);
    if (EVENTS >= 1_000_000 && verified > MOST_SECONDS * 1_000) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
