import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeInFiles, readPack, readPacks } from '@duban/documents';
import { resolveEdition } from '@duban/jurisdictions';

/** What a stranger may hand in: each file is refused with its file, line, reason and mend. */
const FOLDER = join(__dirname, '../../../../libs/jurisdictions/packs');
const neutral = { name: 'neutral.yaml', text: readFileSync(join(FOLDER, 'neutral.yaml'), 'utf8') };

const START = `id: place
title: { zh: 某地, en: Place }
place: 某地
extends: neutral
posts: {}
words: {}
editions:
  - effectiveFrom: '2026-01-01'
    basis: { document: 方案, clause: 一 }
    clauses:
`;
const ruled = (rule: string): string =>
  `${START}      signature:\n        basis: 方案，一\n        value:\n          rule:\n            ${rule.replaceAll('\n', '\n            ')}\n`;
const when = (condition: string): string =>
  ruled(
    `rule: applies\nwhen: ${JSON.stringify(condition)}\nthen: { rule: signature, post: office-director, of: office }`,
  );
const nested = (depth: number): string =>
  depth === 0
    ? '{ rule: signature, post: office-director, of: office }'
    : `{ rule: all-of, of: [${nested(depth - 1)}] }`;

interface Refused {
  readonly file: string | null;
  readonly line: number | null;
  readonly code: string;
  readonly because: { readonly zh: string; readonly en: string };
  readonly mend: { readonly zh: string; readonly en: string };
}

/** Read and resolved as at the start of an installation, beside the neutral pack. */
function refusalOf(text: string, ...others: readonly string[]): Refused | null {
  const files = [
    neutral,
    { name: 'place.yaml', text },
    ...others.map((other, index) => ({ name: `other-${index}.yaml`, text: other })),
  ];
  for (const { name, text: one } of files) {
    const read = readPack(one);
    if (!read.ok) return { ...read, file: name };
  }
  const resolved = resolveEdition(readPacks(files), 'place', '2026-06-01');
  if (resolved.ok) return null;
  const place = placeInFiles(files, resolved.at);
  return { ...resolved, file: place?.file ?? null, line: place?.line ?? null };
}

describe('a bad pack', () => {
  it.each<readonly [what: string, text: string, expected: readonly [string, number, RegExp]]>([
    ['is no YAML', `${START}      lists: [`, ['not-yaml', 11, /YAML/]],
    ['misspells a clause', `${START}      list: { value: [甲], basis: 一 }\n`, ['not-a-pack', 11, /list/]],
    [
      'speaks of a leading group and says nothing of it',
      `${START}      leadingGroup: { value: {}, basis: 一 }\n`,
      ['not-a-pack', 11, /bodies/],
    ],
    [
      'says a number without basis',
      `${START}      lists:\n        value: [甲]\n`,
      ['not-a-pack', 11, /unverified: true/],
    ],
    [
      'asks for the 32nd',
      `${START}      scheduling:\n        basis: 一\n        value:\n          cadence: monthly\n          dueDay: 32\n          by: { post: unit-officer, of: lead }\n`,
      ['not-a-pack', 15, /31/],
    ],
    [
      'has no parent',
      START.replace('extends: neutral', 'extends: nobody') + '      {}\n',
      ['missing-parent', 4, /nobody/],
    ],
    [
      'asks for a post without a name',
      ruled('{ rule: signature, post: mayor, of: government }'),
      ['post-without-name', 15, /mayor/],
    ],
    ['asks for an unknown rule', ruled('rule: oracle'), ['unknown-rule', 15, /oracle/]],
    ['compares a text with a number', when('class == 3'), ['unknown-rule', 16, /./]],
    ['asks for an unknown fact', when('weather == "rain"'), ['unknown-rule', 16, /weather/]],
    ['calls matches', when('lead.matches("(a+)+b")'), ['unknown-rule', 16, /matches/]],
    [
      'nests comprehensions',
      when('cooperating.exists(x, cooperating.exists(y, x == y))'),
      ['unknown-rule', 16, /./],
    ],
    ['exceeds the size of a condition', when(Array(60).fill('run>1').join('&&')), ['unknown-rule', 16, /./]],
    [
      'builds a list without bound',
      when(`run in [${Array(201).fill('1').join(',')}]`),
      ['unknown-rule', 16, /./],
    ],
    [
      'nests rules too deep',
      ruled(nested(40).slice(2, -2).replace('rule: all-of, of:', 'rule: all-of\nof:')),
      ['unknown-rule', 16, /./],
    ],
    [
      'closes by one step twice',
      `${START}      closing:\n        basis: 一\n        value:\n          - acceptance\n          - acceptance\n`,
      ['step-twice', 15, /acceptance/],
    ],
    [
      'closes by a step that nobody says',
      `${START}      closing:\n        basis: 一\n        value:\n          - acceptance\n          - site-check\n`,
      ['clause-missing', 15, /site-check/],
    ],
    [
      'is silent about what it says',
      `${START}      lists: { value: [甲], basis: 一 }\n    silent: [lists]\n`,
      ['not-a-pack', 8, /silent/],
    ],
  ])('%s, and is told where, why and what to do', (_what, text, [code, line, because]) => {
    const refused = refusalOf(text);
    expect(refused).toMatchObject({ file: 'place.yaml', line, code });
    expect(`${refused?.because.zh} ${refused?.because.en}`).toMatch(because);
    expect(refused?.mend.zh).toMatch(/\p{Script=Han}/u);
    expect(refused?.mend.en).toMatch(/[a-z]/);
  });

  it('extends itself through another', () => {
    const child = START.replace('extends: neutral', 'extends: other') + '      {}\n';
    const other =
      START.replace('id: place', 'id: other').replace('extends: neutral', 'extends: place') + '      {}\n';
    expect(refusalOf(child, other)).toMatchObject({ code: 'circular-parent', file: 'other-0.yaml', line: 4 });
  });

  it('overrides what a parent has locked, and is told who locked it', () => {
    const lock = `${START}      closingWord: { value: 销号, basis: 一, locked: true }\n`.replace(
      'id: place',
      'id: above',
    );
    const child =
      START.replace('extends: neutral', 'extends: above') + '      closingWord: { value: 办结, basis: 一 }\n';
    const refused = refusalOf(child, lock);
    expect(refused).toMatchObject({ code: 'locked-clause', file: 'place.yaml', line: 11 });
    expect(refused?.because.en).toContain('above has locked in its edition of 2026-01-01');
  });

  it('is not refused for what only the pack above has locked for itself', () => {
    expect(refusalOf(`${START}      closingWord: { value: 办结, basis: 一, locked: true }\n`)).toBeNull();
  });

  it('stops the start of an installation with file, line, reason and mend', () => {
    const text = `${START}      list: { value: [甲], basis: 一 }\n`;
    expect(() => readPacks([{ name: 'place.yaml', text }])).toThrow(
      /^place\.yaml line 11 \(editions\.0\.clauses\): .+拼写.+ \/ .+spelling/,
    );
  });
});

it.each(readdirSync(FOLDER))('the shipped %s is not refused', (file) => {
  expect(readPack(readFileSync(join(FOLDER, file), 'utf8'))).toMatchObject({ ok: true });
});
