import fc from 'fast-check';
import { alike, likeness, type KnownProblem } from './likeness';

const sewage: KnownProblem = {
  title: '城东污水处理厂超标排放',
  problem: '城东污水处理厂 2024 年 3 月至 5 月出水总磷超标，部分污水直排。',
  class: 'dated',
  leadUnit: 'housing',
};
const problem = fc.record({
  title: fc.string({ unit: fc.constantFrom(...'污水处理厂超标排放矿山修复港口（），A1 ') }),
  problem: fc.option(fc.string({ unit: fc.constantFrom(...'城东直排粉尘') })),
  class: fc.constantFrom('immediate' as const, 'dated' as const, 'long-term' as const),
  leadUnit: fc.constantFrom('one', 'two'),
});

it('offers what came back in other words at the same unit, and nothing that only shares the unit', () => {
  const again = { ...sewage, title: '城东污水处理厂再次超标排放', problem: '出水总磷超标，污水直排河道。' };
  expect(likeness(sewage, again)).toMatchObject({ sameUnit: true, sameClass: true });
  const quarry = { ...sewage, title: '西山矿区生态修复滞后', problem: '三处矿坑未复绿。' };
  expect(likeness(sewage, quarry)).toBeNull();
});

it('finds the same words at another unit, in whatever width, case and punctuation', () => {
  const elsewhere = {
    ...sewage,
    leadUnit: 'other',
    class: 'long-term',
    title: '城东污水处理厂 超标排放！',
  } as const;
  expect(likeness(sewage, elsewhere)).toEqual({ words: 1, sameUnit: false, sameClass: false });
});

it('is the same both ways, between 0 and 1, and full for the same words', () => {
  fc.assert(
    fc.property(problem, problem, (one, other) => {
      const found = likeness(one, other);
      expect(likeness(other, one)).toEqual(found);
      if (found) expect(found.words).toBeGreaterThanOrEqual(0);
      if (found) expect(found.words).toBeLessThanOrEqual(1);
      if (likeness(one, { ...one, leadUnit: 'x' }))
        expect(likeness(one, { ...one, leadUnit: 'x' })?.words).toBe(1);
    }),
  );
});

it('puts the most alike first, and invents none', () => {
  fc.assert(
    fc.property(problem, fc.array(problem), (one, among) => {
      const found = alike(one, among);
      expect(found.every((known) => among.some(({ title }) => title === known.title))).toBe(true);
      expect(found.length).toBe(among.filter((known) => likeness(one, known)).length);
      const words = found.filter(({ likeness: { sameUnit, sameClass } }) => sameUnit && sameClass);
      expect(
        words.every((known, at) => at === 0 || known.likeness.words <= (words[at - 1]?.likeness.words ?? 1)),
      ).toBe(true);
    }),
  );
});
