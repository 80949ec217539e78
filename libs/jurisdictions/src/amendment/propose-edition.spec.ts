import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, Day } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import type { EditionDocument, PackDocument } from '../packs/pack-document';
import { editionHash } from '../packs/pin-policy';
import { packsInForce } from './packs-in-force';
import { proposeEdition } from './propose-edition';
import { editionIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };
const today = '2026-11-26';
const pack = (id: string): PackDocument => packs.find((one) => one.id === id) as PackDocument;
const ningbo = pack('ningbo');
const neutral = pack('neutral');
const [old] = ningbo.editions as readonly [EditionDocument];
const hashOn = (among: readonly PackDocument[], id: string, day: Day): string =>
  editionHash(editionIn(among, id, day));

const filing = {
  value: { by: { post: 'clerk', of: 'office' } },
  basis: '甬整改办〔2026〕9 号，第三条',
} as const;
/** Ningbo's law with another edition, in which a post files that the place had no name for before. */
const amended = (change: Partial<EditionDocument> = {}): PackDocument => ({
  ...ningbo,
  posts: { ...ningbo.posts, clerk: { zh: '文书', en: 'clerk' } },
  editions: [
    old,
    {
      ...old,
      effectiveFrom: '2027-01-01',
      clauses: { ...old.clauses, filing },
      silent: (old.silent ?? []).filter((name) => name !== 'filing'),
      examples: [],
      ...change,
    },
  ],
});
const propose = (document: PackDocument, among = packs) =>
  proposeEdition({ packs: among, approved: among }, document, { today, law });

describe('an edition that is put to approval', () => {
  it('is approved by the law in force, and says what it means otherwise', () => {
    const proposed = propose(amended());
    expect(proposed).toMatchObject({
      ok: true,
      ruling: { amendment: { rule: { rule: 'all-of' } }, edition: editionIn(packs, 'ningbo', today) },
      differences: [{ clause: 'filing', change: 'changed', basis: { after: filing.basis } }],
    });
    expect(proposed.ok && proposed.edition.effectiveFrom).toBe('2027-01-01');
  });

  it('of a place that is new is approved by the law of what it extends, also from a day that is past', () => {
    const document = { ...ningbo, id: 'xiangshan', editions: [old] };
    expect(propose(document)).toMatchObject({
      ok: true,
      ruling: { edition: editionIn(packs, 'neutral', today) },
    });
  });

  it.each<[string, PackDocument, object]>([
    ['a document that says nothing new', ningbo, { code: 'nothing-new' }],
    [
      'two editions at once',
      { ...amended(), editions: [...amended().editions, { ...old, effectiveFrom: '2028-01-01' }] },
      { code: 'several-new' },
    ],
    [
      'an edition that would have held yesterday',
      amended({ effectiveFrom: '2026-11-25' }),
      { code: 'past-changed', at: { pack: 'ningbo', path: ['editions', 1, 'effectiveFrom'] } },
    ],
    ['another parent', { ...amended(), extends: 'yulin' }, { code: 'parent-changed' }],
    [
      'a parent that is not there',
      { ...ningbo, id: 'xiangshan', extends: 'nowhere', editions: [old] },
      { code: 'missing-parent' },
    ],
    [
      'a post without a name',
      { ...amended(), posts: ningbo.posts },
      { code: 'post-without-name', at: { path: expect.arrayContaining([1, 'filing']) as unknown } },
    ],
    [
      'an edition after which nobody could change the law',
      amended({
        clauses: {
          amendment: {
            value: {
              rule: {
                rule: 'applies',
                when: 'false',
                then: { rule: 'signature', post: 'clerk', of: 'office' },
              },
              keepers: [],
              higher: [],
              urgeEvery: { n: 1, unit: 'days', firstDayCounts: false },
            },
            unverified: true,
          },
        },
      }),
      { code: 'faulty-edition', findings: [{ code: 'nobody-can-change' }] },
    ],
    [
      'an example that fails',
      amended({
        examples: [{ says: { zh: '错', en: 'wrong' }, given: {}, expect: { stands: 'closed' } }],
      }),
      { code: 'faulty-edition', findings: [{ code: 'example-failed' }] },
    ],
  ])('is not taken: %s', (_what, document, refusal) => {
    expect(propose(document)).toMatchObject({ ok: false, ...refusal });
  });

  it('does not answer for what was wrong before it: that is what it may have been written to mend', () => {
    const wrong = { says: { zh: '旧错', en: 'wrong long since' }, given: {}, expect: { stands: 'closed' } };
    const faulty = [{ ...old, examples: [...(old.examples ?? []), wrong] }] as EditionDocument[];
    const among = packs.map((one) => (one === ningbo ? { ...ningbo, editions: faulty } : one));
    const proposed = propose({ ...amended(), editions: [...faulty, amended().editions[1] ?? old] }, among);
    expect(proposed).toMatchObject({ ok: true, edition: { effectiveFrom: '2027-01-01' } });
    const found = proposed.ok ? proposed.findings.map(({ where }) => where) : [];
    expect(found).not.toEqual([]);
    expect(found.filter((where) => !where.startsWith('ningbo 2027-01-01'))).toEqual([]);
  });

  it('is not taken when a place that extends it would have no law any more', () => {
    const [law] = neutral.editions as readonly [EditionDocument];
    const { ladder } = law.clauses;
    const locked = { ...law.clauses, ladder: { ...ladder, locked: true } } as EditionDocument['clauses'];
    const document = {
      ...neutral,
      editions: [law, { ...law, effectiveFrom: '2027-01-01' as Day, clauses: locked }],
    };
    expect(propose(document)).toMatchObject({ ok: false, code: 'locked-clause' });
  });
});

describe('the packs in force', () => {
  const activated = { approvalId: 'a', pack: amended(), undecided: false };

  it('have the edition from its first day, and what held before as it was', () => {
    const { packs: after, setAside } = packsInForce(packs, [activated]);
    expect(setAside).toEqual([]);
    expect(hashOn(after, 'ningbo', today)).toBe(hashOn(packs, 'ningbo', today));
    const proposed = propose(amended());
    expect(proposed.ok && proposed.hash).toBe(hashOn(after, 'ningbo', '2027-01-01'));
  });

  it('of two editions for one day have the one that was asked for later', () => {
    const later = { ...activated, approvalId: 'b', pack: amended({ clauses: { ...old.clauses } }) };
    const { packs: after, setAside } = packsInForce(packs, [activated, later]);
    expect(setAside).toEqual([]);
    expect(hashOn(after, 'ningbo', '2027-01-01')).not.toBe(
      hashOn(packsInForce(packs, [activated]).packs, 'ningbo', '2027-01-01'),
    );
  });

  it('leave out what does not hold beside the rest, and say so', () => {
    const again = { ...activated, approvalId: 'b' };
    const { packs: after, setAside } = packsInForce(packs, [activated, again]);
    expect(setAside).toMatchObject([{ approvalId: 'b', pack: 'ningbo', refusal: { code: 'nothing-new' } }]);
    expect(after).toEqual(packsInForce(packs, [activated]).packs);
  });

  it('say who changes the law without what holds in an emergency that nobody has decided on', () => {
    const alone = {
      value: {
        rule: { rule: 'signature', post: 'office-officer', of: 'office' },
        keepers: [],
        higher: [],
        urgeEvery: { n: 1, unit: 'days', firstDayCounts: false },
      },
      basis: '一人说了算',
    } as const;
    const seized = amended({ effectiveFrom: today, clauses: { ...old.clauses, amendment: alone } });
    const held = packsInForce(packs, [{ ...activated, pack: seized, undecided: true }]);
    expect(hashOn(held.packs, 'ningbo', today)).not.toBe(hashOn(packs, 'ningbo', today));
    expect(held.approved).toEqual(packs);
    const next = {
      ...seized,
      editions: [...seized.editions, { ...old, effectiveFrom: '2027-02-01' as Day }],
    };
    expect(proposeEdition(held, next, { today, law })).toMatchObject({
      ok: true,
      ruling: { amendment: { rule: { rule: 'all-of' } }, edition: editionIn(packs, 'ningbo', today) },
    });
    const granted = packsInForce(packs, [{ ...activated, pack: seized }]);
    expect(proposeEdition(granted, next, { today, law })).toMatchObject({
      ruling: { amendment: alone.value },
    });
  });
});
