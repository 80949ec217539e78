import { sizeWords } from './size-words';

it.each([
  [1, '1 B'],
  [1_023, '1023 B'],
  [1_024, '1 KB'],
  [250_000, '244 KB'],
  [10 * 1_024 * 1_024, '10.0 MB'],
  [1_024 ** 3, '1.0 GB'],
])('says of %d bytes %s', (bytes, said) => {
  expect(sizeWords(bytes)).toBe(said);
});
