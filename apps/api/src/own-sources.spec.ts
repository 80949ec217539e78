import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOwnSources } from './own-sources';

const folder = mkdtempSync(join(tmpdir(), 'duban-program-'));
const program = join(folder, 'main.cjs');
// The first line of the program is the third of its source.
const map = { version: 3, file: 'main.cjs', sources: ['../src/house.ts'], names: [], mappings: 'AAEA' };
writeFileSync(`${program}.map`, JSON.stringify(map));
const source = join(folder, '..', 'src', 'house.ts');

it.each([
  [`    at openHouse (${program}:1:1)`, `    at openHouse (${source}:3:1)`],
  [`    at async ${program}:1:1`, `    at async ${source}:3:1`],
  ['    at run (node:internal/process:4:2)', '    at run (node:internal/process:4:2)'],
  ['Error: at 10:20:30', 'Error: at 10:20:30'],
])('says %s by its source', (said, by) => {
  expect(inOwnSources(`Error: it failed\n${said}`, program)).toBe(`Error: it failed\n${by}`);
});

it('leaves a stack alone where nothing is bundled', () => {
  const { stack = '' } = new Error('it failed');
  expect(inOwnSources(stack)).toBe(stack);
});
