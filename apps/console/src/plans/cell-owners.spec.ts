import type { TaskReading } from '@duban/contract';
import { ownersOf } from './cell-owners';

const sheet = {
  name: '表',
  rows: [
    {
      number: 1,
      cells: [
        { column: 1, text: '1', at: 0 },
        { column: 2, text: '甲局', at: 2 },
        { column: 3, text: '措施一', at: 5 },
      ],
    },
    {
      number: 2,
      cells: [
        { column: 2, text: '乙局', at: 10 },
        { column: 3, text: '措施二', at: 13 },
      ],
    },
  ],
};
const task = { source: { ref: [0, 1], measures: [5, 16], units: [2, 12] } } as unknown as TaskReading;

it('gives a field of two rows its own cells, and none of those between', () => {
  const owners = ownersOf([task], [sheet]);
  expect([...owners].map(([at, { field }]) => [at, field])).toEqual([
    [0, 'ref'],
    [5, 'measures'],
    [13, 'measures'],
  ]);
});
