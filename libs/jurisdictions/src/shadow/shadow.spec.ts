import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Calendar, type Day, type Fact, type Policy, type TaskEvent } from '@duban/domain';
import { assess } from '@duban/rules';
import fc from 'fast-check';
import { parse } from 'yaml';
import { PastBook, type LedgerEntry } from '../backtest/past';
import { ACCEPTED, closedCase, done, ledgerOf, linked, lived } from '../example/closed-case';
import { historyOf, renamed } from '../example/histories';
import { policiesIn } from '../example/in-force';
import type { PackDocument } from '../packs/pack-document';
import type { ShadowReport } from './report';
import { shadow } from './shadow';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };

const LAWS = policiesIn(packs, '2026-01-05');
const ningbo = LAWS.find(({ pack }) => pack === 'ningbo') as Policy;
const other = (change: Partial<Policy>): Policy => ({ ...ningbo, edition: 'f'.repeat(64), ...change });
const [acceptance, signature, publicity, filing] = ningbo.closing as readonly [
  Policy['closing'][number],
  Extract<Policy['closing'][number], { step: 'signature' }>,
  Extract<Policy['closing'][number], { step: 'publicity' }>,
  Policy['closing'][number],
];
const DIRECTOR = { rule: 'signature', post: 'office-director', of: 'office' };
/** The law with one signer more. */
const stricter = other({
  closing: [
    acceptance,
    { ...signature, rule: { rule: 'all-of', of: [signature.rule, DIRECTOR] } },
    publicity,
    filing,
  ],
});
const alone = other({ closing: [acceptance, { ...signature, rule: DIRECTOR }, publicity, filing] });

interface Beside {
  readonly from?: Day;
  readonly until?: Day;
}
function beside(
  policy: Policy,
  entries: readonly LedgerEntry[],
  { from = '2026-01-01', until = '2026-04-01' }: Beside = {},
): ShadowReport {
  const book = new PastBook(`${from}T04:00:00.000Z`);
  for (const entry of entries) if (book.take(entry)) throw new Error('a gap');
  const asked = shadow(book, { policy, law, from, until });
  if (!asked.ok) throw new Error(asked.because.en);
  return asked.report;
}
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((one, another) => one + another, 0);
const drawn = fc.array(fc.nat(9_999), { minLength: 5, maxLength: 42 });

describe('whatever becomes of a task', () => {
  it('beside the very law that it has nothing differs, today and on every later day', () => {
    let [closed, sentBack] = [0, 0];
    fc.assert(
      fc.property(drawn, fc.nat(60), (numbers, further) => {
        const way = historyOf(LAWS, numbers, law);
        const until = addDays(way.today, further);
        const { cases, letters, dueDays, oneSigner, closings, open } = beside(
          renamed(way.task.policy),
          ledgerOf(way),
          { until },
        );
        closed += closings.same;
        sentBack += way.facts.some(({ event }) => event.type === 'TaskReturned') ? 1 : 0;
        expect(closings.same + open.same).toBe(1);
        expect([cases, letters, dueDays, oneSigner]).toEqual([
          [],
          { wouldGo: [], wouldNot: [], held: [] },
          [],
          { onlyUnderLaw: [], onlyUnderShadow: [] },
        ]);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(closed, sentBack)).toBeGreaterThan(50);
  });

  it('every task is counted once, and what is not closed yet says who is missing', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.nat(LAWS.length - 1), (numbers, index) => {
        const way = historyOf(LAWS, numbers, law);
        // Of another place's law only what it says, for a shadow is beside the tasks of its own pack.
        const policy = { ...(LAWS[index] as Policy), pack: way.task.policy.pack };
        const { cases, closings, open, beside: extent } = beside(policy, ledgerOf(way), { until: way.today });
        expect([sum(closings), sum(open)]).toEqual([extent.closed, extent.tasks - extent.closed]);
        for (const { outcome, missing, notKnown } of cases) {
          told.add(outcome);
          if (outcome === 'not-yet') expect(missing.onlyUnderShadow.length).toBeGreaterThan(0);
          if (outcome === 'unknown') expect(notKnown.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
    expect([...told]).toEqual(expect.arrayContaining(['not-yet', 'elsewhere', 'waits-for-others']));
  });
});

describe('a shadow that asks for one signer more', () => {
  it('says of what was closed that it would not be yet, and who is missing', () => {
    const { cases, closings, open } = beside(stricter, ledgerOf(closedCase(ningbo, law)));
    expect([closings['not-yet'], sum(closings), sum(open)]).toEqual([1, 1, 0]);
    expect(cases).toMatchObject([
      {
        outcome: 'not-yet',
        underLaw: { closedOn: '2026-03-31' },
        underShadow: { closedOn: null },
        missing: { onlyUnderLaw: [] },
      },
    ]);
    expect(cases[0]?.missing.onlyUnderShadow.map(({ zh }) => zh)).toEqual(['整改办主任的签字']);
    expect(cases[0]?.notKnown.map(({ zh }) => zh).join()).toContain('无法得知');
  });

  it('says of what is being signed who is missing only by it, and only by the law', () => {
    const signing = lived(ningbo, ACCEPTED, law);
    const { cases, open } = beside(stricter, ledgerOf(signing));
    expect(open).toMatchObject({ 'waits-for-others': 1, same: 0 });
    expect(cases[0]?.missing.onlyUnderShadow.map(({ zh }) => zh)).toEqual(['整改办主任的签字']);
    expect(cases[0]?.missing.onlyUnderLaw).toEqual([]);
    const reverse = beside(renamed(ningbo), ledgerOf(lived(stricter, ACCEPTED, law)));
    expect(reverse.cases[0]?.missing.onlyUnderLaw.map(({ zh }) => zh)).toEqual(['整改办主任的签字']);
    expect(reverse.cases[0]?.missing.onlyUnderShadow).toEqual([]);
  });

  it('would be closed later where a longer publicity would end later, also on a day to come', () => {
    const longer = other({
      closing: [acceptance, signature, { ...publicity, period: { ...publicity.period, n: 30 } }, filing],
    });
    const { cases } = beside(longer, ledgerOf(closedCase(ningbo, law)));
    expect(cases).toMatchObject([{ outcome: 'later', missing: { onlyUnderShadow: [], onlyUnderLaw: [] } }]);
    expect((cases[0]?.underShadow.closedOn ?? '') > '2026-04-01').toBe(true);
  });

  it('says nothing of what was closed before it was put beside, nor of other packs', () => {
    const entries = ledgerOf(closedCase(ningbo, law));
    expect(beside(stricter, entries, { from: '2026-03-31' }).beside.tasks).toBe(0);
    expect(beside(stricter, entries, { from: '2026-03-30' }).beside.tasks).toBe(1);
    expect(beside({ ...stricter, pack: 'yulin' }, entries).beside.tasks).toBe(0);
  });
});

describe('a shadow that asks somebody else', () => {
  const clerk = {
    posts: { ...ningbo.posts, clerk: { zh: '文书', en: 'clerk' } },
    receipt: { by: { post: 'clerk', of: 'lead' } },
    scheduling: { ...ningbo.scheduling, by: { post: 'clerk', of: 'lead' } },
  } as const;

  it('names whom the two wait for at the same step', () => {
    const dispatched = beside(other(clerk), ledgerOf(lived(ningbo, [], law)));
    expect(dispatched.cases).toMatchObject([{ outcome: 'waits-for-others' }]);
    expect(dispatched.cases[0]?.missing).toEqual({
      onlyUnderShadow: [expect.objectContaining({ zh: '牵头单位签收（牵头单位文书）' })],
      onlyUnderLaw: [expect.objectContaining({ zh: '牵头单位签收（牵头单位经办人）' })],
    });
    const received = other({ ...clerk, receipt: ningbo.receipt });
    const underway = beside(received, ledgerOf(lived(ningbo, ACCEPTED.slice(0, 1), law)));
    expect(underway.cases[0]?.missing.onlyUnderShadow.map(({ zh }) => zh)).toEqual([
      '进展报告（牵头单位文书）',
    ]);
  });

  it('says nothing where only the name of a post is another', () => {
    const { receipt } = ningbo;
    const posts = { ...ningbo.posts, [receipt.by.post]: { zh: '联络员', en: 'liaison' } };
    for (const deeds of [[], ACCEPTED.slice(0, 1), ACCEPTED])
      expect(beside(other({ posts }), ledgerOf(lived(ningbo, deeds, law))).cases).toEqual([]);
  });
});

describe('a shadow that asks for less', () => {
  it('says of what is open that it could be closed already', () => {
    const shorter = other({ closing: [acceptance, signature] });
    const way = done(lived(ningbo, ACCEPTED, law), '2026-03-05', { type: 'sign', who: 'head' }, law);
    const { cases, open } = beside(shorter, ledgerOf(way));
    expect(open.already).toBe(1);
    expect(cases).toMatchObject([
      { outcome: 'already', underLaw: { closedOn: null }, underShadow: { closedOn: '2026-03-05' } },
    ]);
    expect(cases[0]?.missing.onlyUnderLaw.map(({ zh }) => zh)).toEqual(['公示（整改办经办人）']);
  });

  it('names the closings that one person would have signed alone, and those that one person did', () => {
    const one = other({
      closing: [
        acceptance,
        { ...signature, rule: { rule: 'signature', post: 'party-secretary', of: 'party-committee' } },
        publicity,
        filing,
      ],
    });
    const { oneSigner } = beside(one, ledgerOf(closedCase(ningbo, law)));
    expect(oneSigner).toMatchObject({ onlyUnderLaw: [], onlyUnderShadow: [{ person: 'li', signatures: 1 }] });
    const signedByOne = lived(
      one,
      [
        ...ACCEPTED,
        ['2026-03-06', { type: 'publish', who: 'office' }],
        ['2026-03-30', { type: 'note-day' }],
        ['2026-03-31', { type: 'file', who: 'office' }],
      ],
      law,
    );
    const { oneSigner: now } = beside(renamed(ningbo), ledgerOf(signedByOne));
    expect(now).toMatchObject({ onlyUnderLaw: [{ person: 'li' }], onlyUnderShadow: [] });
  });
});

it('tells letters and due days from the start of the shadow on', () => {
  const entries = ledgerOf(closedCase(ningbo, law));
  const silent = other({ ladder: [], scheduling: { ...ningbo.scheduling, dueDay: 5 } });
  const all = beside(silent, entries);
  expect(all.letters.wouldNot.map(({ period }) => period)).toEqual(['2026-01', '2026-02']);
  expect(all.dueDays).toMatchObject([
    { period: '2026-01', underLaw: '2026-01-25', underShadow: '2026-01-05', refs: ['1'] },
    { period: '2026-02', underLaw: '2026-02-25', underShadow: '2026-02-05', refs: ['1'] },
  ]);
  const later = beside(silent, entries, { from: '2026-02-10' });
  expect(later.letters.wouldNot.map(({ period }) => period)).toEqual(['2026-02']);
  expect(later.dueDays.map(({ period }) => period)).toEqual(['2026-02']);
});

it('does not know what becomes of a signing that was changed on its way, and guesses nobody', () => {
  const signing = lived(ningbo, ACCEPTED, law);
  const event = {
    type: 'SigningChanged',
    data: { event: { type: 'ApprovalSuspended', data: { because: '核实' } } },
  } as unknown as TaskEvent;
  const changed: Fact<TaskEvent> = { ...(signing.facts.at(-1) as Fact<TaskEvent>), event, on: '2026-03-05' };
  const { cases, open } = beside(stricter, linked('task/task', [...signing.facts, changed]));
  expect(open.unknown).toBe(1);
  expect(cases).toMatchObject([{ outcome: 'unknown', missing: { onlyUnderShadow: [], onlyUnderLaw: [] } }]);
  expect(cases[0]?.notKnown[0]?.zh).toContain('ApprovalSuspended');
});

it('a ledger whose facts do not follow from each other is refused', () => {
  const [, second] = ledgerOf(closedCase(ningbo, law));
  const book = new PastBook();
  book.take({ ...(second as LedgerEntry), sequence: 1 });
  const asked = shadow(book, { policy: alone, law, from: '2026-01-01', until: '2026-04-01' });
  expect(asked).toMatchObject({ ok: false, aggregate: 'task/task' });
});
