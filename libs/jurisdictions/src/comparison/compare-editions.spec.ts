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

  it('differ by who stands above the signers, and how soon they are urged again', () => {
    const value = {
      higher: [{ post: 'party-secretary', of: 'party-committee' }],
      urgeEvery: { n: 3, unit: 'days', firstDayCounts: false },
    } as const;
    const { signing } = ningbo.clauses;
    if (!signing) throw new Error('no terms of signing');
    const other: Edition = { ...ningbo, clauses: { ...ningbo.clauses, signing: { ...signing, value } } };
    const [terms, ...more] = compareEditions(ningbo, other);
    expect(more).toEqual([]);
    expect(terms).toMatchObject({
      clause: 'signing',
      change: 'changed',
      before: [{ zh: '无人可代签字人决定。' }, { zh: '催办后过 1 个工作日方可再催。' }],
      after: [
        { zh: '可依据有关规定代为决定：党委书记。' },
        { en: 'Urged again no sooner than after 3 days.' },
      ],
    });
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
