import { localTime } from './local-time';

describe('an instant', () => {
  it.each([
    ['Asia/Shanghai', '2030-01-01 04:05'],
    ['UTC', '2029-12-31 20:05'],
  ])('is told as the clock in %s shows it', (zone, told) => {
    expect(localTime('2029-12-31T20:05:00Z', zone)).toBe(told);
  });
});
