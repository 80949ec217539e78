import fc from 'fast-check';
import { firstRound, roundAfter, type RoundFacts } from '../rounds/round';
import { askedPeriod, CADENCES } from '../time/period';
import type { Trouble } from './task';
import { runUntil, withPeriod } from './trouble';

const rhythm = fc.record({ cadence: fc.constantFrom(...CADENCES), dueDay: fc.integer({ min: 1, max: 31 }) });

/** The rounds of a plan whose law changes its rhythm whenever it likes. */
const rounds = fc.array(rhythm, { minLength: 1, maxLength: 14 }).map(([first, ...later]) => {
  const start = { cadence: 'monthly', dueDay: 25, ...first, zoneOffsetMinutes: 480 } as const;
  return later.reduce<readonly RoundFacts[]>(
    (before, next) => [...before, roundAfter(before.at(-1) as RoundFacts, next)],
    [firstRound('plan', '2026-01-10', start)],
  );
});
const untroubled: Trouble = { periods: [], run: [], letters: [] };

describe('a run of missed periods', () => {
  it('is unbroken over a change of rhythm, in whatever order it is told', () => {
    const told = rounds.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked], { minLength: 1 })),
    );
    fc.assert(
      fc.property(told, ([asked, missed]) => {
        const trouble = missed.reduce((known, round) => withPeriod(known, askedPeriod(round)), untroubled);
        const last = asked.findLastIndex((round) => missed.includes(round));
        const good = asked.findLastIndex((round, n) => n < last && !missed.includes(round));
        const run = asked.slice(good + 1, last + 1).map(({ period }) => period);
        expect(trouble.run).toEqual(run);
        expect(runUntil(trouble, askedPeriod(asked[last] as RoundFacts))).toEqual(run);
      }),
    );
  });

  it('goes over the first period of the new rhythm where that was not asked for', () => {
    const half: RoundFacts = {
      ...{ planId: 'plan', period: '2026-03a', dueDay: 14, zoneOffsetMinutes: 480 },
      ...{ opensOn: '2026-03-01', dueOn: '2026-03-14' },
    };
    const next = roundAfter(half, { cadence: 'monthly', dueDay: 10 });
    expect(askedPeriod(next)).toEqual({ period: '2026-04', after: '2026-03a' });
    expect(withPeriod(withPeriod(untroubled, half), askedPeriod(next)).run).toEqual(['2026-03a', '2026-04']);
  });
});
