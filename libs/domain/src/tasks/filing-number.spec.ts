import fc from 'fast-check';
import { places } from '../example/task';
import { units } from '../example/people';
import { filingKey, filingOffice, refusedFilingNumber } from './filing-number';

it.each(['甬备［2026］1号', ' 甬备 [2026] 1号', '甬备【２０２６】１号', '甬备(2026)1 号', '甬备（2026）1号'])(
  'takes %s for the number that it is, however it was typed',
  (typed) => {
    expect(filingKey(typed)).toBe(filingKey('甬备〔2026〕1号'));
  },
);

it('keeps apart what differs in a digit or in the word before it', () => {
  expect(
    new Set(['甬备〔2026〕1号', '甬备〔2026〕11号', '甬备〔2025〕1号', '杭备〔2026〕1号'].map(filingKey))
      .size,
  ).toBe(4);
});

it('reads its own reading as it is, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => filingKey(filingKey(typed)) === filingKey(typed)),
  );
});

it('counts a number among those of the unit that files', () => {
  const { filing } = places();
  const by = { post: 'principal', of: 'lead' } as const;
  const filedBy = (closing: typeof filing.policy.closing) =>
    filingOffice({ ...filing, policy: { ...filing.policy, closing } });
  expect(filedBy([{ step: 'filing', by }])).toBe(units.lead);
  expect([filingOffice(filing), filedBy([])]).toEqual([units.office, units.office]);
});

it('names the task that has the number only where it is told', () => {
  expect(refusedFilingNumber('甬备〔2026〕1号', { ref: '07', title: '整治入河排污口' }).because.zh).toBe(
    '备案号 甬备〔2026〕1号 已用于第 07 项“整治入河排污口”，请换一个号',
  );
  expect(refusedFilingNumber('甬备〔2026〕1号', null).because.en).toBe(
    'the filing number 甬备〔2026〕1号 is taken by another task: give another one',
  );
});
