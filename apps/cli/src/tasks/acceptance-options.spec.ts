import { Given } from '../command-line/given';
import { acceptanceGrounds, returnGrounds } from './acceptance-options';

const given = (options: Readonly<Record<string, unknown>>): Given => new Given([], options);

it('reads the conditions that are met and those that do not apply, and the look at the site', () => {
  expect(
    acceptanceGrounds(
      given({
        met: ['1', '3'],
        notApplicable: ['2=不涉及 a=b'],
        place: '老街',
        at: '14:05',
        person: ['局长', '经办人'],
      }),
    ),
  ).toEqual({
    checklist: [
      { no: 1, answer: 'met', note: null },
      { no: 3, answer: 'met', note: null },
      { no: 2, answer: 'not-applicable', note: '不涉及 a=b' },
    ],
    site: { place: '老街', people: ['局长', '经办人'], at: '14:05' },
  });
  expect(acceptanceGrounds(given({}))).toEqual({});
  // Why it does not apply is for the house to ask for, as everywhere.
  expect(acceptanceGrounds(given({ notApplicable: ['2'] })).checklist).toEqual([
    { no: 2, answer: 'not-applicable', note: null },
  ]);
});

it('reads which conditions are not met, and a refusal', () => {
  expect(returnGrounds(given({ missing: ['2'], refuse: true }))).toEqual({ missing: [2], refused: true });
  expect(returnGrounds(given({}))).toEqual({});
});

it.each([
  [{ met: ['0'] }, '--met'],
  [{ met: ['全部'] }, '--met'],
  [{ notApplicable: ['=不涉及'] }, '--not-applicable'],
])('refuses %j, and says where', (options, where) => {
  expect(() => acceptanceGrounds(given(options))).toThrow(`${where}: `);
});
