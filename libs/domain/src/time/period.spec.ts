import { monthWords } from './period';

describe('a month in words', () => {
  it('is written as people write it, in both languages', () => {
    expect(monthWords('2026-03')).toEqual({ zh: '2026年3月', en: 'March 2026' });
    expect(monthWords('2026-12')).toEqual({ zh: '2026年12月', en: 'December 2026' });
  });
});
