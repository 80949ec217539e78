import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, RuleNode, Rung } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import type { ClauseValues, EditionDocument, PackDocument } from '../packs/pack-document';
import { lintPack } from './lint-pack';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };
const ningbo = packs.find(({ id }) => id === 'ningbo') as PackDocument;
const [edition] = ningbo.editions as readonly [EditionDocument];

const changed = (values: Partial<ClauseValues>): PackDocument => {
  const clauses = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, unverified: true }]),
  ) as EditionDocument['clauses'];
  return { ...ningbo, editions: [{ ...edition, clauses: { ...edition.clauses, ...clauses } }] };
};
const codesOf = (pack: PackDocument): readonly string[] =>
  lintPack([...packs.filter(({ id }) => id !== pack.id), pack], pack, law)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, where }) => `${code} ${where}`);
const signedBy = (rule: RuleNode): PackDocument => changed({ signature: { rule } });
const amendedBy = (rule: RuleNode): PackDocument =>
  changed({
    amendment: { rule, keepers: [], higher: [], urgeEvery: { n: 1, unit: 'days', firstDayCounts: false } },
  });
const figures = edition.clauses.figures?.value as ClauseValues['figures'];
const [rung] = edition.clauses.ladder?.value as readonly [Rung];
const ACCEPTOR = { rule: 'signature', post: 'unit-principal', of: 'acceptance' } as const;
const DIRECTOR = { rule: 'signature', post: 'office-director', of: 'office' } as const;
const THREE_DAYS = { n: 3, unit: 'days', firstDayCounts: false } as const;
const SAID = { title: '{{kind}}', body: '{{receiver}}：\n请办理。' } as const;
const WORDS = { format: 'letter', ...SAID, plan: SAID, unit: SAID } as const;
const PLAIN_SIGNING = { higher: [], urgeEvery: THREE_DAYS } as const;
const applying = (when: string): PackDocument =>
  signedBy({ rule: 'all-of', of: [DIRECTOR, { rule: 'applies', when, then: DIRECTOR }] });

it.each(packs)('$id has no error in it', (pack) => {
  const findings = lintPack(packs, pack, law);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each(packs)('$id prints numbers that add up', (pack) => {
  const codes = lintPack(packs, pack, law).map(({ code }) => code);
  expect(codes).not.toContain('figures-beyond-total');
  expect(codes).not.toContain('wrong-residue');
});

it.each(packs)('$id words the letter of each of its rungs', (pack) => {
  const codes = lintPack(packs, pack, law).map(({ code }) => code);
  expect(codes).not.toContain('letter-without-words');
});

describe('the lint', () => {
  const at = 'ningbo 2021-11-03';

  it.each<[string, PackDocument, string]>([
    [
      'a rule that one person in each post cannot satisfy',
      signedBy({ rule: 'all-of', of: [DIRECTOR, DIRECTOR] }),
      `unsatisfiable-signers ${at} closing.1`,
    ],
    [
      'a signer who may decide in the place of all signers',
      changed({
        signing: { higher: [{ post: 'government-head', of: 'government' }], urgeEvery: THREE_DAYS },
      }),
      `signer-above-signers ${at} signing.higher.0`,
    ],
    [
      'a method of signing that this program cannot check',
      changed({ signing: { ...PLAIN_SIGNING, methods: { 'party-secretary': ['passkey', 'sm2'] } } }),
      `method-not-here ${at} signing.methods.party-secretary`,
    ],
    [
      'methods for a post that signs nothing',
      changed({ signing: { ...PLAIN_SIGNING, methods: { clerk: ['passkey'] } } }),
      `method-of-nobody ${at} signing.methods.clerk`,
    ],
    ['a rule that only the drafter can satisfy', signedBy(ACCEPTOR), `drafter-must-sign ${at} closing.1`],
    ['a condition that holds for no task', applying("class == 'imediate'"), `dead-condition ${at} closing.1`],
    ['a condition that holds for every task', applying("class != ''"), `condition-always ${at} closing.1`],
    [
      'a rung that another takes the place of',
      changed({ ladder: [rung, { ...rung, id: 'circular', title: '通报' }] }),
      `unreachable-rung ${at} ladder.0`,
    ],
    [
      'a rung for a level that the place does not have',
      changed({ ladder: [{ ...rung, triggers: ['judged'], levels: ['red', 'purple'] }] }),
      `unknown-level ${at} ladder.0.levels`,
    ],
    [
      'a rung for a level that another takes the place of',
      changed({
        ladder: [
          { ...rung, triggers: ['judged'], levels: ['yellow'] },
          { ...rung, id: 'circular', triggers: ['judged'], levels: ['red', 'yellow'] },
        ],
      }),
      `unreachable-rung ${at} ladder.0`,
    ],
    [
      'a rung whose letter nobody worded',
      changed({ ladder: [{ ...rung, letter: 'summons' }] }),
      `letter-without-words ${at} ladder.0`,
    ],
    [
      'a letter that has no words for a plan',
      changed({ letters: { [rung.letter]: { format: 'letter', ...SAID, unit: SAID } } }),
      `letter-without-words ${at} letters.${rung.letter}.plan`,
    ],
    [
      'a letter that one post alone reviews and signs',
      changed({ letters: { [rung.letter]: { ...WORDS, reviewedBy: rung.signer } } }),
      `reviewer-signs ${at} letters.${rung.letter}`,
    ],
    [
      'a period that ends as it begins',
      changed({ ladder: [{ ...rung, replyWithin: { n: 1, unit: 'workdays', firstDayCounts: true } }] }),
      `period-of-no-time ${at} ladder.0.replyWithin`,
    ],
    [
      'numbers whose parts are more than their total',
      changed({ figures: { ...figures, tasks: { ...figures.tasks, total: 19, completed: 12, behind: 8 } } }),
      `figures-beyond-total ${at} figures.tasks`,
    ],
    [
      'a number that is not what is left of its total',
      changed({
        figures: { ...figures, petitions: { total: 40, closed: 33, staged: 2, open: null, residue: 4 } },
      }),
      `wrong-residue ${at} figures.petitions.residue`,
    ],
    [
      'a law that is too large to be carried',
      changed({
        ladder: Array.from({ length: 20 }, (_, n) => ({ ...rung, id: `rung-${n}`, fromConsecutive: n + 1 })),
      }),
      `policy-too-large ${at}`,
    ],
    [
      'a law of which one person would have to approve every change twice',
      amendedBy({ rule: 'all-of', of: [DIRECTOR, DIRECTOR] }),
      `nobody-can-change ${at} amendment.rule`,
    ],
    [
      'a law whose change nobody has to approve',
      amendedBy({ rule: 'applies', when: "class == 'dated'", then: DIRECTOR }),
      `nobody-can-change ${at} amendment.rule`,
    ],
    [
      'an edition that cannot be resolved',
      changed({ closing: ['acceptance', 'nowhere'] }),
      `clause-missing ${at}`,
    ],
  ])('finds %s', (_what, pack, found) => {
    expect(codesOf(pack)).toContain(found);
  });

  it('says nothing of a condition that only a task can answer', () => {
    expect(codesOf(applying("lead == '市水利局'")).filter((code) => code.includes('condition'))).toEqual([]);
  });

  it('lets a letter be reviewed by another post, and by the signer’s where the place says so', () => {
    const reviewed = (over: object) =>
      codesOf(changed({ letters: { [rung.letter]: { ...WORDS, ...over } } })).filter((code) =>
        code.startsWith('reviewer'),
      );
    expect(reviewed({ reviewedBy: rung.drafter })).toEqual([]);
    expect(reviewed({ reviewedBy: rung.signer, reviewerMaySign: true })).toEqual([]);
  });

  it('finds that a pack of its own law leaves out who changes it', () => {
    const neutral = packs.find(({ id }) => id === 'neutral') as PackDocument;
    const [law] = neutral.editions as readonly [EditionDocument];
    const { amendment: _, ...clauses } = law.clauses;
    const alone = { ...neutral, id: 'alone', editions: [{ ...law, clauses }] };
    expect(codesOf(alone)).toContain('nobody-can-change alone 2000-01-01');
  });

  it.each<[string, RuleNode]>([
    ['a limit', { rule: 'within', period: THREE_DAYS, then: DIRECTOR, onLate: 'refuse' }],
    [
      'options',
      { ...DIRECTOR, options: { opinionRequired: true, evidenceRequired: true, reauthenticate: true } },
    ],
  ])('lets %s stand in the way of no change', (_what, rule) => {
    expect(codesOf(amendedBy(rule)).filter((code) => code.startsWith('nobody'))).toEqual([]);
  });

  it('finds an example that fails, and that there are too few', () => {
    const examples = [{ says: { zh: '错', en: 'wrong' }, given: {}, expect: { stands: 'closed' } }];
    const pack = { ...ningbo, editions: [{ ...edition, examples }] };
    const codes = lintPack(packs, pack, law).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['example-failed', 'few-examples', 'unverified']));
  });
});
