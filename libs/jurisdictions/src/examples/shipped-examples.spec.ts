import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PackDocument } from '../packs/pack-document';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);

describe('the examples of a shipped pack', () => {
  it.each(packs)('of $id are at least eight, a refusal among them, and no two are one', ({ editions }) => {
    const examples = editions.flatMap(({ examples: those = [] }) => those);
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples.some(({ expect: { refused } }) => refused)).toBe(true);
    const asked = examples.map((one) => JSON.stringify([one.given, one.expect]));
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(examples.map(({ says }) => says.zh)).size).toBe(examples.length);
  });
});
