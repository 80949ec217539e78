import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPacks } from './read-packs';

const text = readFileSync(join(__dirname, '../../../jurisdictions/packs/neutral.yaml'), 'utf8');

describe('the packs of an installation', () => {
  it('are read, each by its file', () => {
    expect(readPacks([{ name: 'neutral.yaml', text }]).map(({ id }) => id)).toEqual(['neutral']);
  });

  it('are refused with the file and the place when one cannot be read', () => {
    expect(() => readPacks([{ name: 'broken.yaml', text: 'id: [' }])).toThrow(
      /^broken\.yaml line 1: .+ \/ .+/,
    );
  });

  it('are refused when two files are one pack, for only one of them could hold', () => {
    const files = ['neutral.yaml', 'neutral-copy.yaml'].map((name) => ({ name, text }));
    expect(() => readPacks(files)).toThrow(
      'neutral-copy.yaml id: 规则包 neutral 重复 / the pack neutral is there twice',
    );
  });
});
