import { nextNumber } from './next-number';

it.each([
  ['the first of a year', [], '甬督提〔2026〕1号'],
  ['the one after the highest', ['甬督提〔2026〕9号', '甬督提〔2026〕12号', null], '甬督提〔2026〕13号'],
  ['one that no other mark has used up', ['甬督办〔2026〕7号'], '甬督提〔2026〕1号'],
  ['one that no other year has used up', ['甬督提〔2025〕40号'], '甬督提〔2026〕1号'],
  ['one that a strange number does not disturb', ['甬督提〔2026〕特号'], '甬督提〔2026〕1号'],
])('suggests %s', (_what, known, number) => {
  expect(nextNumber('甬督提', 2026, known)).toBe(number);
});
