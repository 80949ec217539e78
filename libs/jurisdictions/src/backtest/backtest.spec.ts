import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, Policy, Text } from '@duban/domain';
import { assess } from '@duban/rules';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ACCEPTED, backtested, closedCase, ledgerOf, lived } from '../example/closed-case';
import { historyOf, renamed } from '../example/histories';
import type { PackDocument } from '../packs/pack-document';
import { backtest } from './backtest';
import { PastBook, type LedgerEntry } from './past';
import { policiesIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };

const LAWS = policiesIn(packs, '2026-01-05');
const ningbo = LAWS.find(({ pack }) => pack === 'ningbo') as Policy;
const other = (change: Partial<Policy>): Policy => ({ ...ningbo, edition: 'f'.repeat(64), ...change });
const under = (policy: Policy, entries: readonly LedgerEntry[]) => backtested(policy, entries, law);
const [acceptance, signature, publicity, filing] = ningbo.closing as readonly [
  Policy['closing'][number],
  Extract<Policy['closing'][number], { step: 'signature' }>,
  Extract<Policy['closing'][number], { step: 'publicity' }>,
  Policy['closing'][number],
];

describe('a past under the law that it had', () => {
  it('would have gone as it went, whatever it was', () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: 5, maxLength: 42 }), (drawn) => {
        const way = historyOf(LAWS, drawn, law);
        const { cases, letters, closings, open } = under(renamed(way.task.policy), ledgerOf(way));
        closed += closings.same;
        expect(closings.same + open.same).toBe(1);
        expect([cases, letters]).toEqual([[], { wouldGo: [], wouldNot: [], held: [] }]);
      }),
      { numRuns: 1_000 },
    );
    expect(closed).toBeGreaterThan(100);
  });
});

describe('a past under another law', () => {
  const entries = ledgerOf(closedCase(ningbo, law));

  it('closes later where the publicity is longer, and says why', () => {
    const longer = { ...publicity, period: { ...publicity.period, n: 30 } };
    const { cases, closings } = under(other({ closing: [acceptance, signature, longer, filing] }), entries);
    expect(closings).toMatchObject({ later: 1, same: 0 });
    expect(cases).toMatchObject([
      {
        outcome: 'later',
        then: { closedOn: '2026-03-31' },
        now: { closedOn: expect.stringMatching(/^2026-0[45]/) as unknown },
      },
    ]);
    expect(cases[0]?.because[0]?.zh).toMatch(/^公示于 2026-0[45].* 期满（当时 2026-03/);
  });

  it('closes earlier where a step is gone', () => {
    const { cases } = under(other({ closing: [acceptance, signature, filing] }), entries);
    // The number was filed at the end of March, and would not have been before.
    expect(cases).toEqual([]);
    const { cases: two } = under(other({ closing: [acceptance, signature] }), entries);
    expect(two).toMatchObject([{ outcome: 'earlier', now: { closedOn: '2026-03-05' } }]);
    expect(two[0]?.because.map(({ en }) => en)).toEqual([
      expect.stringContaining('no step publicity any more') as unknown,
      expect.stringContaining('no step filing any more') as unknown,
    ]);
  });

  it('holds back what another order lets be done only later', () => {
    const { cases } = under(other({ closing: [acceptance, publicity, filing, signature] }), entries);
    expect(cases).toEqual([]);
    const { cases: last } = under(other({ closing: [acceptance, filing, publicity, signature] }), entries);
    expect(last).toMatchObject([{ outcome: 'later' }]);
    expect(last[0]?.because[0]?.en).toContain('another order');
  });

  it('takes the answers to the conditions that both laws have, and misses those that were never given', () => {
    const [one, two] = ['污染消除', '群众满意'].map((zh) => ({ zh, en: zh })) as [Text, Text];
    const asking = (...criteria: readonly Text[]) =>
      other({
        edition: criteria.map(({ zh }) => zh).join(),
        closing: [{ ...acceptance, criteria } as Policy['closing'][number], signature, publicity, filing],
      });
    const both = ledgerOf(closedCase(asking(one, two), law));
    expect(under(asking(two), both).closings).toMatchObject({ same: 1 });
    expect(under(ningbo, both).closings).toMatchObject({ same: 1 });
    const { cases } = under(asking(one, { zh: '长效机制', en: 'a lasting mechanism' }), both);
    expect(cases).toMatchObject([{ now: { closedOn: null } }]);
    expect(JSON.stringify(cases)).toContain('逐条答复销号条件（2 条）');
  });

  it('is not closed by a period that ends behind the end of the ledger', () => {
    const filedFirst = other({ closing: [acceptance, signature, filing, publicity] });
    const way = lived(
      filedFirst,
      [
        ...ACCEPTED,
        ['2026-03-05', { type: 'sign', who: 'head' }],
        ['2026-03-06', { type: 'file', who: 'office' }],
        ['2026-03-09', { type: 'publish', who: 'office' }],
      ],
      law,
    );
    expect(under(ningbo, ledgerOf(way))).toMatchObject({ cases: [], open: { already: 0, same: 1 } });
  });

  it('does not know when a step would have been taken that never was', () => {
    const check = { ...signature, title: { zh: '省级核查', en: 'provincial check' } };
    const { cases, closings } = under(
      other({ closing: [acceptance, check, signature, publicity, filing] }),
      entries,
    );
    expect(closings.unknown).toBe(1);
    expect(cases[0]).toMatchObject({ outcome: 'unknown', now: { closedOn: null, notBefore: '2026-03-03' } });
    expect(cases[0]?.notKnown.map(({ en }) => en).join()).toContain('never done');
    expect(cases[0]?.because[0]?.zh).toBe('新增环节省级核查');
  });

  it('says of a signature that would not count why, of its signer and not to them', () => {
    const director = { rule: 'signature', post: 'office-director', of: 'office' };
    const elsewhere = { ...signature, rule: { rule: 'all-of', of: [director] } };
    const { cases } = under(other({ closing: [acceptance, elsewhere] }), entries);
    const said = cases.flatMap(({ because }) => because).filter(({ zh }) => zh.includes('签字不计'));
    expect(said).toHaveLength(2);
    for (const { zh, en } of said) {
      expect(zh).toMatch(/：此事由.*办理，办理人不担任该职务$/);
      expect(en).toMatch(/whoever acted does not hold that post$/);
    }
  });

  it('does not know whether the post that it asks for would have done it', () => {
    const { cases } = under(other({ receipt: { by: { post: 'unit-principal', of: 'lead' } } }), entries);
    expect(cases[0]?.outcome).toBe('unknown');
    // It is told to whoever reads, not to whoever acted.
    expect(cases[0]?.notKnown[0]?.zh).toMatch(/^2026-01-06 由.*办理；此事由.*办理，办理人不担任该职务$/);
    expect(cases[0]?.notKnown[0]?.en).toMatch(/; whoever acted does not hold that post$/);
  });

  it('does not count a signature that it does not ask for', () => {
    const alone = {
      ...signature,
      rule: { rule: 'signature', post: 'party-secretary', of: 'party-committee' },
    };
    const { cases } = under(other({ closing: [acceptance, alone] }), entries);
    expect(cases[0]).toMatchObject({ outcome: 'earlier', now: { closedOn: '2026-03-04' } });
  });

  it('is closed before it was sent back, where nothing was left to do', () => {
    const way = lived(
      ningbo,
      [
        ...ACCEPTED,
        ['2026-03-05', { type: 'sign', who: 'head' }],
        ['2026-03-06', { type: 'return', who: 'office' }],
      ],
      law,
    );
    const { cases, closings, open } = under(other({ closing: [acceptance, signature] }), ledgerOf(way));
    expect([closings, open]).toEqual([
      { later: 0, earlier: 0, 'not-closed': 0, unknown: 0, same: 0 },
      { already: 1, elsewhere: 0, unknown: 0, same: 0 },
    ]);
    expect(cases[0]).toMatchObject({
      outcome: 'already',
      then: { closedOn: null },
      now: { closedOn: '2026-03-05' },
    });
    expect(cases[0]?.because.map(({ zh }) => zh).join()).toContain('在 2026-03-06 被退回之前就已销号');
    expect(under(other({}), ledgerOf(way)).cases).toEqual([]);
  });

  it('is read for the tasks of one pack alone where that is asked', () => {
    const book = new PastBook();
    for (const entry of entries) book.take(entry);
    const asked = backtest(book, { policy: other({ closing: [acceptance] }), law, of: 'yulin' });
    expect(asked.ok && asked.backtest.past).toMatchObject({ events: entries.length, tasks: 0 });
  });
});

it('a ledger with a gap is not read on', () => {
  const book = new PastBook();
  const [first, , third] = ledgerOf(closedCase(ningbo, law));
  expect(book.take(first as LedgerEntry)).toBeNull();
  expect(book.take(third as LedgerEntry)).toMatchObject({ aggregate: 'task/task' });
});

it('a ledger whose facts do not follow from each other is refused', () => {
  const book = new PastBook();
  const [, second] = ledgerOf(closedCase(ningbo, law));
  book.take({ ...(second as LedgerEntry), sequence: 1 });
  expect(backtest(book, { policy: ningbo, law, of: null })).toMatchObject({
    ok: false,
    aggregate: 'task/task',
  });
});
