import { runsOf } from './runs';

it('reads days that follow one another as one run, also over the end of a month', () => {
  expect(runsOf(['2027-01-01', '2027-01-31', '2027-02-01', '2027-02-02', '2027-02-20'])).toEqual([
    { first: '2027-01-01', last: '2027-01-01' },
    { first: '2027-01-31', last: '2027-02-02' },
    { first: '2027-02-20', last: '2027-02-20' },
  ]);
  expect(runsOf([])).toEqual([]);
});
