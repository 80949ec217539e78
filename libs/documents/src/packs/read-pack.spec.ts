import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from './read-pack';

const FOLDER = join(__dirname, '../../../jurisdictions/packs');
const ningbo = readFileSync(join(FOLDER, 'ningbo.yaml'), 'utf8');

describe('a pack file', () => {
  it.each(readdirSync(FOLDER))('%s is read, and named after its id', (file) => {
    const reading = readPack(readFileSync(join(FOLDER, file), 'utf8'));
    expect(reading).toMatchObject({ ok: true, pack: { id: file.replace('.yaml', '') } });
  });

  it.each([
    ['nothing', '', 'not-a-pack', ''],
    ['a table that is no pack', 'a: 1', 'not-a-pack', 'id'],
    ['broken YAML', 'id: [', 'not-yaml', 'line 1'],
    ['a key twice', 'id: a1\nid: b1', 'not-yaml', 'line 2'],
    ['an alias that points nowhere', 'id: *x', 'not-yaml', 'line 1'],
    ['too much', `# ${'x'.repeat(600_000)}`, 'too-large', ''],
  ])('%s is refused with its place', (_what, text, code, where) => {
    expect(readPack(text)).toMatchObject({ ok: false, code, where });
  });

  it('is refused with the line on which a letter asks for a field that nobody fills', () => {
    const neutral = readFileSync(join(FOLDER, 'neutral.yaml'), 'utf8');
    const title = '关于督办第 {{ref}} 号整改任务的函';
    const text = neutral.replace(title, title.replace('ref', 'number'));
    expect(readPack(text)).toMatchObject({
      ok: false,
      code: 'not-a-pack',
      where: 'editions.0.clauses.letters.value.supervision.title',
      line: text.split('\n').findIndex((line) => line.includes('{{number}}')) + 1,
      because: { zh: expect.stringContaining('没有“number”这个字段') as string },
    });
  });

  it.each([
    ['a day that does not exist', "effectiveFrom: '2021-11-03'", "effectiveFrom: '2021-11-31'"],
    [
      'a clause without basis',
      '        basis: 整改方案，二(二) “整改目标、措施、时间、责任四张清单”；三(一) “建档立案”\n',
      '',
    ],
    ['a misspelt clause', '      lists:', '      list:'],
    [
      'a relation that does not exist',
      'receiver: { post: unit-officer, of: lead }',
      'receiver: { post: unit-officer, of: led }',
    ],
    [
      'a title cut by its own comma',
      "'Ningbo (central inspection, round 2)'",
      'Ningbo (central inspection, round 2)',
    ],
    ['levels of which none is left for the rest', '            when: {}', '            when: { trouble: 9 }'],
    ['two levels of one name', '- id: yellow', '- id: red'],
    ['a period of no days', 'n: 5,', 'n: 0,'],
    ['an unknown trigger', '[missed, behind, found]', '[missed, behind, forgotten]'],
  ])('%s is refused', (_what, from, to) => {
    expect(ningbo).toContain(from);
    const reading = readPack(ningbo.replace(from, to));
    expect(reading).toMatchObject({ ok: false, code: 'not-a-pack' });
    expect(reading).toHaveProperty('because.zh');
    expect(reading).toHaveProperty('because.en');
  });

  it('is refused when aliases unfold without end', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefgh'.split('').map((key, index) => {
        const before = 'abcdefg'[index];
        return `${key}: &${key} [${Array(20).fill(`*${before}`).join(', ')}]`;
      }),
    ].join('\n');
    expect(readPack(bomb)).toMatchObject({ ok: false, code: 'not-yaml' });
  });
});
