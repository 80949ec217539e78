import { backOffMs } from './back-off';

it.each([
  [1, 500],
  [2, 1_000],
  [3, 2_000],
  [6, 16_000],
  [7, 30_000],
  [1_000, 30_000],
])('waits before restart %i for %i ms', (n, ms) => {
  expect(backOffMs(n)).toBe(ms);
});
