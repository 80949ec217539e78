import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edition } from '../packs/edition';
import type { PackDocument } from '../packs/pack-document';
import { compareEditions } from './compare-editions';
import { editionIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const [neutral, ningbo] = [
  editionIn(packs, 'neutral', '2026-01-05'),
  editionIn(packs, 'ningbo', '2026-01-05'),
];

describe('two editions', () => {
  it('do not differ from themselves, however their values are written down', () => {
    const turned = JSON.parse(JSON.stringify(ningbo), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Edition;
    expect(compareEditions(ningbo, ningbo)).toEqual([]);
    expect(compareEditions(ningbo, turned)).toEqual([]);
  });

  it('differ by what they say, in sentences', () => {
    const signature = compareEditions(neutral, ningbo).find(({ clause }) => clause === 'signature');
    expect(signature).toMatchObject({ change: 'changed', basis: { before: null } });
    expect(signature?.before[0]?.zh).toBe('整改办主任签字。');
    expect(signature?.after[0]?.zh).toContain('各签字 1 人');
  });

  it('name what is new and what is gone', () => {
    const there = compareEditions(neutral, ningbo).find(({ clause }) => clause === 'lists');
    const back = compareEditions(ningbo, neutral).find(({ clause }) => clause === 'lists');
    expect([there?.change, back?.change]).toEqual(['new', 'gone']);
  });

  it('can differ in what a clause rests on alone', () => {
    const { receipt } = ningbo.clauses;
    const founded = {
      ...ningbo,
      clauses: { ...ningbo.clauses, receipt: { ...receipt, basis: '某办法第三条' } },
    };
    expect(compareEditions(ningbo, founded)).toMatchObject([
      { clause: 'receipt', change: 'basis', basis: { after: '某办法第三条' } },
    ]);
  });
});
