import { unseenOf } from './meanwhile';

const correction = (by: string, said: string) =>
  ({ task: 0, field: 'goal', read: '', said, by, byName: by, on: '2026-03-01' }) as const;
const corrections = [correction('other', 'a'), correction('me', 'b'), correction('other', 'c')];

it.each([
  ['all of others where nothing was seen', 0, ['a', 'c']],
  ['what came later', 1, ['c']],
  ['nothing once all is seen', 3, []],
])('what others corrected and I have not seen is %s', (_, seen, said) => {
  expect(unseenOf(corrections, seen, 'me').map((one) => one.said)).toEqual(said);
});
