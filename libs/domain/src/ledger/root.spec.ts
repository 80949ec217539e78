import fc from 'fast-check';
import { canonicalText } from './canonical';
import { merkleRoot } from './merkle';
import {
  endOfMonth,
  figuresOver,
  headsUntil,
  isLedgerMonth,
  monthOfInstant,
  monthsToSign,
  ROOT_FORMAT,
  rootIn,
  sealRoot,
  type LedgerRoot,
} from './root';
import { NO_HASH } from './seal';
import { sha256 } from './sha256';

const root: LedgerRoot = {
  format: ROOT_FORMAT,
  tenant: '0193b0a0-0000-7000-8000-000000000000',
  month: '2026-10',
  until: '2026-10-31T16:00:00.000Z',
  chains: 2,
  events: 5,
  heads: sha256(''),
  previous: NO_HASH,
  algorithm: 'sha-256',
  madeAt: '2026-10-31T16:01:00.123Z',
};

describe('the root of a month', () => {
  it('is one text, which reads back to it', () => {
    const { text, hash } = sealRoot(root);
    expect(text).toBe(canonicalText({ ...root }));
    expect(hash).toBe(sha256(text));
    expect(rootIn(text)).toEqual(root);
  });

  it.each<[string, object]>([
    ['another format', { format: 'duban-ledger-root/2' }],
    ['no tenant', { tenant: undefined }],
    ['a month that does not exist', { month: '2026-13' }],
    ['the last month of the calendar', { month: '9999-12' }],
    ['another end than that of its month', { until: '2026-10-31T15:59:59.999Z' }],
    ['a negative number', { chains: -1 }],
    ['half an event', { events: 1.5 }],
    ['a hash in capitals', { heads: 'A'.repeat(64) }],
    ['a short hash', { previous: '0' }],
    ['another algorithm', { algorithm: 'md5' }],
    ['an instant that does not exist', { madeAt: '2026-02-30T00:00:00.000Z' }],
    ['an hour that does not exist', { madeAt: '2026-02-28T24:00:00.000Z' }],
    ['more than a root says', { more: 1 }],
  ])('is not read from a text with %s', (_what, wrong) => {
    expect(rootIn(canonicalText({ ...root, ...wrong }))).toBeNull();
  });

  it.each(['', 'null', '[]', '1', '{', JSON.stringify(root), ` ${sealRoot(root).text}`])(
    'is not read from %j',
    (text) => {
      expect(rootIn(text)).toBeNull();
    },
  );

  it('never throws on whatever it is given', () => {
    const member = fc.constantFrom(...Object.keys(root));
    fc.assert(
      fc.property(member, fc.jsonValue(), (name, value) => {
        const text = canonicalText({ ...root, [name]: value });
        const read = rootIn(text);
        if (read) expect(sealRoot(read).text).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.json(), (text) => expect(rootIn(text)).toBeNull()));
  });
});

describe('what a root says of its heads', () => {
  it('is how many there are, how many links they end, and one hash over them', () => {
    const heads = [
      { aggregate: 'task/1', sequence: 3, hash: sha256('3') },
      { aggregate: 'letter/1', sequence: 2, hash: sha256('2') },
    ];
    expect(figuresOver(heads)).toEqual({ chains: 2, events: 5, heads: merkleRoot(heads) });
    expect(figuresOver([])).toEqual({ chains: 0, events: 0, heads: sha256('') });
    expect(figuresOver([], () => 'hashed by another')).toMatchObject({ heads: 'hashed by another' });
  });
});

describe('a month of the ledger', () => {
  it.each([
    ['2026-10-31T15:59:59.999Z', '2026-10'],
    ['2026-10-31T16:00:00.000Z', '2026-11'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
    ['2024-02-29T15:59:59.999Z', '2024-02'],
  ])('ends at midnight in China: %s is in %s', (instant, month) => {
    expect(monthOfInstant(instant)).toBe(month);
  });

  it('holds what was recorded before its end, and the next one what was recorded from then on', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString();
        const month = monthOfInstant(instant);
        expect(instant < endOfMonth(month)).toBe(true);
        expect(monthOfInstant(endOfMonth(month)) > month).toBe(true);
      }),
    );
  });

  it.each(['2026-00', '2026-1', '2026-Q1', '2026', '2026-10 ', '0000-01', '9999-12'])(
    '%j is none',
    (text) => {
      expect(isLedgerMonth(text)).toBe(false);
    },
  );
});

describe('the heads at an instant', () => {
  const UNTIL = '2026-10-31T16:00:00.000Z';
  const links = fc
    .uniqueArray(
      fc.record({
        aggregate: fc.constantFrom('task/1', 'task/2', 'letter/1'),
        sequence: fc.integer({ min: 1, max: 9 }),
        recordedAt: fc.constantFrom('2026-10-31T15:59:59.999Z', UNTIL, '2026-11-01T00:00:00.000Z'),
      }),
      { selector: ({ aggregate, sequence }) => `${aggregate} ${sequence}` },
    )
    .map((all) => all.map((link) => ({ ...link, hash: sha256(`${link.aggregate} ${link.sequence}`) })));

  it('are the last links recorded before it, in whatever order the links come', () => {
    fc.assert(
      fc.property(links, (all) => {
        const before = all.filter(({ recordedAt }) => recordedAt < UNTIL);
        const expected = ['task/1', 'task/2', 'letter/1'].flatMap((name) =>
          before
            .filter(({ aggregate }) => aggregate === name)
            .sort((a, b) => b.sequence - a.sequence)
            .slice(0, 1)
            .map(({ aggregate, sequence, hash }) => ({ aggregate, sequence, hash })),
        );
        const heads = headsUntil(all, UNTIL);
        expect(heads).toHaveLength(expected.length);
        expect(heads).toEqual(expect.arrayContaining(expected));
        expect(headsUntil([...all].reverse(), UNTIL)).toEqual(expect.arrayContaining(expected));
      }),
    );
  });
});

describe('the months that are to be signed', () => {
  const first = '2026-08-15T00:00:00.000Z';

  it.each([
    ['nothing before the first fact', { last: null, first: null, now: '2030-01-01T00:00:00.000Z' }, []],
    ['nothing in the first month', { last: null, first, now: '2026-08-31T15:59:59.999Z' }, []],
    ['nothing while it settles', { last: null, first, now: '2026-08-31T16:00:59.999Z' }, []],
    ['the first month once it is over', { last: null, first, now: '2026-08-31T16:01:00.000Z' }, ['2026-08']],
    ['the month after the last', { last: '2026-12', first, now: '2027-02-01T00:00:00.000Z' }, ['2027-01']],
    [
      'every month that was missed',
      { last: '2026-10', first, now: '2027-02-01T00:00:00.000Z' },
      ['2026-11', '2026-12', '2027-01'],
    ],
    ['nothing when the clock went back', { last: '2026-12', first, now: '2026-11-15T00:00:00.000Z' }, []],
  ])('are %s', (_what, standing, months) => {
    expect(monthsToSign(standing)).toEqual(months);
  });
});
