import fc from 'fast-check';
import { pageByNumber } from './by-number';

interface Row {
  readonly task: string;
  readonly ref: string;
}
const row = (ref: string, n: number): Row => ({
  ref,
  task: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
});

it('gives every task once over all pages, in the order of the numbers, whatever the order it is given', () => {
  const rows = fc
    .uniqueArray(fc.nat(40), { maxLength: 30 })
    .map((numbers) => numbers.map((n) => row(String(n % 12), n)));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const seen: Row[] = [];
      let cursor: string | undefined;
      do {
        const page = pageByNumber(all, { cursor, limit });
        expect(page?.page.length).toBeLessThanOrEqual(limit);
        seen.push(...(page?.page ?? []));
        cursor = page?.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(all.length);
      expect(seen).toEqual(
        [...all].sort(
          (one, other) => Number(one.ref) - Number(other.ref) || (one.task < other.task ? -1 : 1),
        ),
      );
    }),
  );
});

it('goes on behind the last one, also where that is gone and others came before it', () => {
  const first = pageByNumber([row('9', 1), row('10', 2), row('11', 3)], { limit: 2 });
  expect(first?.page.map(({ ref }) => ref)).toEqual(['9', '10']);
  const rest = pageByNumber([row('1', 5), row('11', 3), row('2', 6)], {
    cursor: first?.next ?? undefined,
    limit: 2,
  });
  expect(rest).toEqual({ page: [row('11', 3)], next: null });
  expect(pageByNumber([], { cursor: 'nonsense', limit: 2 })).toBeNull();
});
