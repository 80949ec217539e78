import { longestIn } from './longest-in';

it.each([
  ['a form of plain fields', { text: 'four', done: true }, 4],
  ['fields inside of fields', { said: { title: 'abc', measures: ['a', 'abcde'] }, base: null }, 5],
  ['nothing', {}, 0],
])('the longest text is found in %s', (_, fields, longest) => {
  expect(longestIn(fields)).toBe(longest);
});
