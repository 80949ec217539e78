import { ed25519 } from '@noble/curves/ed25519.js';
import {
  derivedId,
  endOfMonth,
  figuresOver,
  HASH_ALGORITHM,
  NO_HASH,
  planTask,
  ROOT_FORMAT,
  seal,
  sealRoot,
  SIGNATURE_ALGORITHM,
  type Day,
  type DomainEvent,
  type Sealed,
  type SignedRoot,
  type TaskEvent,
} from '@duban/domain';
import type { Hashing } from './hashing';
import { Heads } from './heads';
import { keyOf, toBase64, type TrustedKey } from './keys';
import { factsOf, OFFICER, PLAN, POLICY } from './sample-office';
import { LedgerWriter } from './write';

export interface SampleOptions {
  /** At least one. */
  readonly events: number;
  /** The same seed gives the same file. */
  readonly seed: string;
  readonly hashing: Hashing;
}

export interface Sample {
  readonly chains: number;
  /** What its roots are signed with; made of the seed, so that everybody can sign with it. */
  readonly key: TrustedKey;
  /** Each with its end. */
  readonly lines: Iterable<string>;
}

/** What happens to a task of a sample: it is planned, dispatched and received, and then asked for seven months. */
const BEGINNING = 3;
const PERIODS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
const OF_TASK = BEGINNING + PERIODS.length;
/** The place of the month of which some have a report, which is a chain of its own. */
const REPORTED = 3;
/** The last month is over for nobody yet: what was recorded in it is under no root. */
const SIGNED = PERIODS.slice(0, -1);
const MADE = '2026-07-28T08:00:00.000Z';

interface Chain {
  readonly aggregate: string;
  readonly events: readonly Happened[];
}

interface Happened {
  readonly event: DomainEvent;
  readonly month: string;
  readonly day: string;
  readonly actor: string;
}

/** A ledger that nobody kept, in the form and with the events of one that somebody did: to try verifiers and to measure them. */
export function writeSample({ events, seed, hashing }: SampleOptions): Sample {
  const tenant = derivedId(`sample/${seed}`);
  const secret = Uint8Array.from(hashing.ofText(`duban sample ${seed}`).match(/../g) ?? [], (pair) =>
    parseInt(pair, 16),
  );
  const key = keyOf(ed25519.getPublicKey(secret), hashing);
  const tasks = chainsOf(events, seed);
  function* lines(): Generator<string> {
    const writer = new LedgerWriter(hashing);
    const heads = new Heads();
    yield writer.begin({ tenant, scope: 'whole', made: MADE });
    for (const name of [...tasks.keys()].sort()) {
      const chain = { aggregate: name, events: tasks.get(name)?.() ?? [] };
      for (const sealed of sealedChain(chain, { tenant, heads, hashing })) yield writer.event(sealed);
    }
    for (const root of rootsOver(heads, tenant, hashing))
      yield writer.root({
        ...root,
        key: key.id,
        signature: toBase64(ed25519.sign(new TextEncoder().encode(root.text), secret)),
      });
    yield writer.end();
  }
  return { chains: tasks.size, key, lines: { [Symbol.iterator]: lines } };
}

/** Every chain by its name; what happened in it is made when it is asked for. */
function chainsOf(events: number, seed: string): ReadonlyMap<string, () => readonly Happened[]> {
  const chains = new Map<string, () => readonly Happened[]>();
  for (let number = 0; number * OF_TASK < events; number += 1) {
    const taskId = derivedId(`sample/${seed}/${number}`);
    const left = Math.min(OF_TASK, events - number * OF_TASK);
    const asked = PERIODS.slice(0, Math.max(0, left - BEGINNING));
    // One digit of an id that was made by hashing is as good as thrown: every second task reports once.
    const isReported = (at: number): boolean => at === REPORTED && parseInt(taskId.slice(0, 1), 16) % 2 === 1;
    chains.set(`task/${taskId}`, () =>
      taskEvents(
        number,
        taskId,
        asked.filter((_, at) => !isReported(at)),
      ).slice(0, left),
    );
    asked.forEach((period, at) => {
      if (!isReported(at)) return;
      const reportId = derivedId(`sample/${seed}/${number}/${period}`);
      chains.set(`report/${taskId}/${period}`, () => [reported(taskId, reportId, period)]);
    });
  }
  return chains;
}

function taskEvents(number: number, taskId: string, missed: readonly string[]): readonly Happened[] {
  const first = PERIODS[0] as string;
  const begun = planTask(taskId, factsOf(number), POLICY);
  const received: TaskEvent = { type: 'TaskReceived', data: { unit: factsOf(number).units.lead } };
  return [
    ...begun.map((event) => ({ event, month: first, day: '05', actor: 'system:intake' })),
    { event: received, month: first, day: '06', actor: OFFICER },
    ...missed.map((period) => ({
      event: { type: 'PeriodMissed', data: { period } } satisfies TaskEvent,
      month: period,
      day: '26',
      actor: 'system:round',
    })),
  ];
}

const reported = (taskId: string, reportId: string, period: string): Happened => ({
  event: {
    type: 'ReportSubmitted',
    data: {
      ...{ reportId, taskId, planId: PLAN, period, cycle: 1 },
      state: 'on-schedule',
      text: '测绘完成，管网改造按序时推进',
    },
  },
  month: period,
  day: '20',
  actor: OFFICER,
});

interface Sealing {
  readonly tenant: string;
  readonly heads: Heads;
  readonly hashing: Hashing;
}

/** By the hashing that is given: a million of them are wanted. */
function* sealedChain({ aggregate, events }: Chain, { tenant, heads, hashing }: Sealing): Generator<Sealed> {
  let prevHash = NO_HASH;
  for (const [at, { event, month, day, actor }] of events.entries()) {
    const sequence = at + 1;
    const recordedAt = `${month}-${day}T0${sequence % 10}:30:00.000Z`;
    const commandId = `sample:${aggregate}:${sequence}`;
    const on = `${month}-${day}` as Day;
    const fact = { event, actor, principal: null, commandId, on, late: null };
    const place = { tenant, aggregate, sequence, schemaVersion: 1, recordedAt };
    const sealed = seal(place, fact, prevHash, hashing.ofText);
    heads.add(aggregate, { sequence, recordedAt }, sealed.hash);
    prevHash = sealed.hash;
    yield sealed;
  }
}

type Unsigned = Omit<SignedRoot, 'key' | 'signature'>;

function* rootsOver(heads: Heads, tenant: string, hashing: Hashing): Generator<Unsigned> {
  let previous = NO_HASH;
  for (const month of SIGNED) {
    const until = endOfMonth(month);
    const sealed = sealRoot({
      ...{ format: ROOT_FORMAT, tenant, month, until, algorithm: HASH_ALGORITHM, previous },
      ...figuresOver(heads.at(until), hashing.ofText),
      madeAt: until.replace('16:00:00', '16:05:00'),
    });
    previous = sealed.hash;
    yield { ...sealed, signatureAlgorithm: SIGNATURE_ALGORITHM };
  }
}
