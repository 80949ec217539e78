import fc from 'fast-check';
import { after1, at, issued, outcome, received, said, urge } from '../example/letter';
import { wang, zhao } from '../example/people';
import { calendar } from '../example/law';
import { endOfPeriod } from '../time/calendar';
import { addDays } from '../time/day';
import { letterConsequences } from './consequences';
import type { Letter } from './letter';

const EVERY = { n: 2, unit: 'workdays', firstDayCounts: false } as const;
const paced = (letter: Letter): Letter => ({ ...letter, facts: { ...letter.facts, urgeEvery: EVERY } });

describe('urging a letter', () => {
  it('is for whoever wrote or signed it, and leaves its reply day as it is', () => {
    expect(outcome(issued, said({ ...urge, by: wang }, '2026-03-02'))).toEqual(['LetterUrged']);
    expect(outcome(issued, said({ ...urge, by: zhao }, '2026-03-02'))).toBe('not-authorised');
    expect(outcome(issued, said({ ...urge, text: ' ' }, '2026-03-02'))).toBe('missing-text');
    const urged = after1(received, said(urge, '2026-03-04'));
    expect(urged).toMatchObject({ status: 'received', urgings: [{ on: '2026-03-04', text: urge.text }] });
    expect('replyBy' in urged && urged.replyBy).toBe('replyBy' in received && received.replyBy);
    expect(
      letterConsequences(urged, { event: { type: 'LetterUrged', data: { text: '' } } } as never),
    ).toEqual([]);
  });

  it('is done as often as the law lets, and by a law that says nothing as often as somebody wants', () => {
    const once = after1(paced(received), said(urge, '2026-03-04'));
    expect(outcome(once, said(urge, '2026-03-05'))).toBe('too-soon');
    expect(outcome(once, said(urge, '2026-03-06'))).toEqual(['LetterUrged']);
    expect(outcome(after1(received, said(urge, '2026-03-04')), said(urge, '2026-03-04'))).toEqual([
      'LetterUrged',
    ]);
  });

  it('is refused exactly before the end of the period that follows the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (first, later) => {
        const day = addDays('2026-03-04', first);
        const again = addDays(day, later);
        const once = after1(paced(received), said(urge, day));
        const soon = again < endOfPeriod(day, EVERY, calendar).day;
        expect(outcome(once, said(urge, again))).toEqual(soon ? 'too-soon' : ['LetterUrged']);
      }),
    );
  });

  it('asks nobody for what is answered or ended', () => {
    for (const place of ['draft', 'replied', 'acknowledged'] as const)
      expect(outcome(at[place], said(urge, '2026-03-20'))).toBe('wrong-state');
  });
});
