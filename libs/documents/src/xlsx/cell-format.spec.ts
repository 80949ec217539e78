import fc from 'fast-check';
import { isDay } from '@duban/domain';
import { dayOfSerial, shownNumber } from './cell-format';

describe('a serial day', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [45_473.75, '2024-06-30'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day);
  });

  it.each([0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
    expect(dayOfSerial(serial, false)).toBeNull();
  });

  it('always exists, in both systems, 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462 + 61, max: 2_958_465 }), (serial) => {
        const day = dayOfSerial(serial, false);
        expect(day !== null && isDay(day)).toBe(true);
        expect(dayOfSerial(serial - 1462, true)).toBe(day);
      }),
    );
  });
});

it.each([
  [7, { shows: 'padded', width: 2 }, '07'],
  [0.1 + 0.2, { shows: 'number' }, '0.3'],
  [0.5, { shows: 'percent' }, '50%'],
  [45_444, { shows: 'month' }, '2024年6月'],
  [45_444, { shows: 'year' }, '2024年'],
  [-5, { shows: 'day' }, '-5'],
] as const)('the number %d is shown by %j as %s', (value, format, text) => {
  expect(shownNumber(value, format, false)).toBe(text);
});
