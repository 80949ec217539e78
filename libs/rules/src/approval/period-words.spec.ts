import type { Period } from '@duban/domain';
import { periodWords } from './period-words';

it.each<[Pick<Period, 'n' | 'unit'>, string, string]>([
  [{ n: 1, unit: 'days' }, '1 日', '1 day'],
  [{ n: 3, unit: 'days' }, '3 日', '3 days'],
  [{ n: 1, unit: 'workdays' }, '1 个工作日', '1 working day'],
  [{ n: 5, unit: 'workdays' }, '5 个工作日', '5 working days'],
  [{ n: 1, unit: 'months' }, '1 个月', '1 month'],
  [{ n: 3, unit: 'months' }, '3 个月', '3 months'],
])('a period of %j is said as one says it', (period, zh, en) => {
  expect(periodWords({ ...period, firstDayCounts: false })).toEqual({ zh, en });
});
