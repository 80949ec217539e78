import fc from 'fast-check';
import type { Proxy } from './command';
import { namesOf, waysFrom } from './standing';

const DAY = '2026-03-02';
const ORDER = ['c', 'a', 'e', 'b', 'd'];
const proxy = fc
  .tuple(fc.subarray(ORDER, { minLength: 2, maxLength: 2 }), fc.boolean())
  .map(([[principal = '', acting = ''], inForce]): Proxy => {
    const day = inForce ? DAY : '2026-03-03';
    return { principal, proxy: acting, from: day, to: day };
  });

it('finds everybody who can act for somebody on a day, each on the way by which they would', () => {
  let several = 0;
  fc.assert(
    fc.property(fc.array(proxy, { maxLength: 9 }), (proxies) => {
      for (const principal of ORDER) {
        const found = waysFrom(principal, { on: DAY, proxies });
        several += found.filter((way) => way.length > 2).length;
        const acting = ORDER.flatMap((person) => {
          const way =
            person === principal ? null : namesOf({ by: { person, principal, posts: [] }, on: DAY, proxies });
          return way ? [way] : [];
        });
        expect([...found].sort()).toEqual([...acting].sort());
      }
    }),
    { numRuns: 1_000 },
  );
  expect(several).toBeGreaterThan(200);
});

it('ends in a ring, though none is let in', () => {
  const step = (principal: string, acting: string): Proxy => ({
    ...{ principal, proxy: acting, from: DAY, to: DAY },
  });
  const ring = [step('a', 'b'), step('b', 'c'), step('c', 'a')];
  expect(waysFrom('a', { on: DAY, proxies: ring })).toEqual([
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]);
});
