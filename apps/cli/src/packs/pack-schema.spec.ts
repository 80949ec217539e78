import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema } from '@duban/contract';
import { readPack } from '@duban/documents';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

const ROOM = join(__dirname, '../../../../libs/jurisdictions');
const FILE = join(ROOM, 'pack.schema.json');
const made = packJsonSchema();
if (process.env.DUBAN_WRITE_PACK_SCHEMA) writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
const valid = new Ajv({ strict: false }).compile(made);
const files = readdirSync(join(ROOM, 'packs')).map((name) => ({
  name,
  text: readFileSync(join(ROOM, 'packs', name), 'utf8'),
}));

describe('the published schema of a pack', () => {
  it('is the committed one (rewrite it with DUBAN_WRITE_PACK_SCHEMA=1)', () => {
    expect(made).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it.each(files)('holds for $name, which names it to editors', ({ text }) => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../pack.schema.json');
    expect([valid(parse(text)), valid.errors]).toEqual([true, null]);
  });

  it.each([
    ['a misspelt clause', '      lists:', '      list:'],
    ['a misspelt parameter of a rule', 'atLeast: 1', 'atleast: 1'],
    ['an unknown rule', 'rule: per-group', 'rule: per-head'],
  ])('refuses %s', (_what, from, to) => {
    const { text } = files.find(({ name }) => name === 'ningbo.yaml') as (typeof files)[number];
    expect(text).toContain(from);
    expect(valid(parse(text.replace(from, to)))).toBe(false);
  });

  it('refuses a misspelt clause as the reading does', () => {
    const { text } = files.find(({ name }) => name === 'ningbo.yaml') as (typeof files)[number];
    expect(readPack(text.replace('      lists:', '      list:'))).toMatchObject({ ok: false });
  });

  it('explains every clause, in both languages', () => {
    const { editions } = made.properties as { editions: { items: { properties: { clauses: object } } } };
    const { properties } = editions.items.properties.clauses as {
      properties: Record<string, { description?: string }>;
    };
    for (const [name, { description }] of Object.entries(properties))
      expect([name, description]).toEqual([name, expect.stringMatching(/\p{Script=Han}.* \/ .*[a-z]/u)]);
  });
});
