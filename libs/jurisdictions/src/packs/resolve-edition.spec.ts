import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText, isDay, stepTitle, type Day, type Json } from '@duban/domain';
import { sentenceOf } from '@duban/rules';
import { parse } from 'yaml';
import type { EditionDocument, PackDocument } from './pack-document';
import { clauseRows, packSummary } from './pack-summary';
import { editionHash, pinPolicy } from './pin-policy';
import { resolveEdition } from './resolve-edition';
import { editionIn } from '../example/in-force';

/** The shipped files; that they keep the schema is tried where packs are read. */
const FOLDER = join(__dirname, '../../packs');
const shipped = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const [neutral, ningbo] = ['neutral', 'ningbo'].map((id) => shipped.find((pack) => pack.id === id)) as [
  PackDocument,
  PackDocument,
];
const packs = [neutral, ningbo];

const on = (id: string, day: Day, from: readonly PackDocument[] = packs) => editionIn(from, id, day);
const changed = (pack: PackDocument, over: Partial<PackDocument>): PackDocument => ({ ...pack, ...over });
const without = (pack: PackDocument, ...clauses: readonly string[]): PackDocument =>
  changed(pack, {
    editions: pack.editions.map((edition) => ({
      ...edition,
      clauses: Object.fromEntries(
        Object.entries(edition.clauses).filter(([name]) => !clauses.includes(name)),
      ),
    })),
  });

describe('an edition', () => {
  it('says of each clause which pack it comes from', () => {
    const from = Object.fromEntries(
      clauseRows(on('ningbo', '2026-03-02')).map((row) => [row.clause, row.from]),
    );
    expect(from).toMatchObject({
      planning: 'neutral',
      loop: 'ningbo',
      zone: 'neutral',
      receipt: 'neutral',
      scheduling: 'neutral',
      completion: 'neutral',
      closing: 'neutral',
      acceptance: 'neutral',
      publicity: 'neutral',
      filing: 'neutral',
      longTerm: 'neutral',
      closingWord: 'neutral',
      ladder: 'ningbo',
      signature: 'ningbo',
      signing: 'neutral',
      warning: 'ningbo',
      taskClasses: 'ningbo',
      lists: 'ningbo',
      measures: 'ningbo',
    });
  });

  it('holds from its first day on', () => {
    expect(on('ningbo', '2021-11-03').madeOf).toEqual([
      { pack: 'ningbo', effectiveFrom: '2021-11-03' },
      { pack: 'neutral', effectiveFrom: '2000-01-01' },
    ]);
    expect(on('ningbo', '2021-11-03').effectiveFrom).toBe('2021-11-03');
  });

  it('is the latest that has begun, whatever the order in the file', () => {
    const [first] = ningbo.editions;
    if (!first) throw new Error('no edition');
    const later = {
      ...first,
      effectiveFrom: '2026-07-01' as const,
      clauses: { closingWord: { value: '交账销号', unverified: true as const } },
    };
    const two = [neutral, changed(ningbo, { editions: [later, first] })];
    expect(on('ningbo', '2026-06-30', two).clauses.closingWord.value).toBe('销号');
    expect(on('ningbo', '2026-07-01', two).clauses.closingWord).toMatchObject({
      value: '交账销号',
      from: 'ningbo',
    });
  });

  it('begins anew when its parent does', () => {
    const [first] = neutral.editions;
    if (!first) throw new Error('no edition');
    const parent = changed(neutral, { editions: [first, { ...first, effectiveFrom: '2024-01-01' }] });
    expect(on('ningbo', '2023-12-31', [parent, ningbo]).effectiveFrom).toBe('2021-11-03');
    expect(on('ningbo', '2024-01-01', [parent, ningbo]).effectiveFrom).toBe('2024-01-01');
  });

  it('takes names of posts and words from its parents, its own first', () => {
    const { posts, words } = on('ningbo', '2026-03-02');
    expect(posts['government-head']).toEqual({ zh: '政府主要负责人', en: 'head of government' });
    expect(words.closing?.zh).toBe('验收销号');
    expect(words.round?.zh).toBe('调度');
  });

  const withClause = (name: string, value: unknown): PackDocument =>
    changed(ningbo, {
      editions: ningbo.editions.map((edition) => ({
        ...edition,
        clauses: { ...edition.clauses, [name]: { value, unverified: true } },
      })),
    });

  it.each<[string, readonly PackDocument[], string, string]>([
    ['an unknown pack', packs, 'nimbo', 'unknown-pack'],
    ['a parent that is not there', [ningbo], 'ningbo', 'missing-parent'],
    ['a pack that extends itself', [changed(ningbo, { extends: 'ningbo' })], 'ningbo', 'circular-parent'],
    [
      'two that extend each other',
      [ningbo, changed(neutral, { extends: 'ningbo' })],
      'ningbo',
      'circular-parent',
    ],
    ['a clause that nobody has', [without(neutral, 'receipt'), ningbo], 'ningbo', 'clause-missing'],
    ['a step without its clause', [without(neutral, 'filing'), ningbo], 'ningbo', 'clause-missing'],
    [
      'a step twice',
      [neutral, withClause('closing', ['filing', 'acceptance', 'filing'])],
      'ningbo',
      'step-twice',
    ],
    [
      'an unknown rule',
      [neutral, withClause('signature', { rule: { rule: 'weights' } })],
      'ningbo',
      'unknown-rule',
    ],
    [
      'a rule without its parameters',
      [neutral, withClause('signature', { rule: { rule: 'per-group' } })],
      'ningbo',
      'unknown-rule',
    ],
    [
      'a post without a name',
      [neutral, withClause('filing', { by: { post: 'clerk', of: 'office' } })],
      'ningbo',
      'post-without-name',
    ],
  ])('%s is refused in both languages', (_what, from, id, code) => {
    const refused = resolveEdition(from, id, '2026-03-02');
    expect(refused).toMatchObject({
      ok: false,
      code,
      because: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  it.each(['2021-11-02', '1999-12-31'] as const)('is not in force on %s', (day) => {
    expect(resolveEdition(packs, 'ningbo', day)).toMatchObject({ ok: false, code: 'no-edition-in-force' });
  });

  it('needs no clause for a step that it does not take', () => {
    const short = changed(without(neutral, 'filing'), {});
    const three = [short, withClause('closing', ['acceptance', 'signature', 'publicity'])];
    expect(pinPolicy(on('ningbo', '2026-03-02', three)).closing).toHaveLength(3);
  });
});

describe('a pinned policy', () => {
  it.each(shipped)('of $id is small and whole', ({ id }) => {
    const policy = pinPolicy(on(id, '2026-03-02', shipped));
    const size = new TextEncoder().encode(canonicalText(policy as unknown as Json)).length;
    // With the conditions of an acceptance in two languages; without any it is 2 KB.
    expect(size).toBeLessThanOrEqual(policy.closing.some((step) => 'criteria' in step) ? 2_560 : 2_048);
    expect(policy).toMatchObject({ pack: id, zone: { offsetMinutes: 480 }, scheduling: { dueDay: 25 } });
    expect(isDay(policy.effectiveFrom)).toBe(true);
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it.each([
    ['neutral', '验收 签字 公示 备案'],
    ['ningbo', '验收 签字 公示 备案'],
    ['yulin', '签字 验收 验收申请 资料审核 现场核查 公示 备案'],
    ['anhui', '验收 省级验收 签字 公示 备案'],
    ['henan', '核查 验收 签字 公示 备案'],
    ['hunan', '验收 省级核查 签字 公示 备案'],
  ])('of %s closes in the order of the place', (id, order) => {
    const { closing } = pinPolicy(on(id, '2026-03-02', shipped));
    const words = closing.map((step) => stepTitle(step).zh);
    expect(words.join(' ')).toBe(order);
  });

  it('of Ningbo asks for two heads', () => {
    const { closing, posts } = pinPolicy(on('ningbo', '2026-03-02'));
    const [, signature] = closing;
    if (signature?.step !== 'signature') throw new Error('no signature');
    expect(sentenceOf(signature.rule, posts).zh).toBe(
      '党委书记、政府主要负责人各签字 1 人，共 2 人，同一人不重复计算',
    );
  });

  it('says on what terms it is signed, and nothing of them where no pack does', () => {
    expect(pinPolicy(on('ningbo', '2026-03-02')).signing).toEqual({
      higher: [],
      urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false },
    });
    const silent = on('ningbo', '2026-03-02', [without(neutral, 'signing'), ningbo]);
    expect(pinPolicy(silent)).not.toHaveProperty('signing');
  });

  it('is named by a hash that changes with any word of the law', () => {
    const hash = editionHash(on('ningbo', '2026-03-02'));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(editionHash(on('ningbo', '2027-01-01'))).toBe(hash);
    const noted = changed(neutral, { words: { ...neutral.words, task: { zh: '任务', en: 'task' } } });
    expect(editionHash(on('ningbo', '2026-03-02', [noted, ningbo]))).not.toBe(hash);
  });

  it.each([
    ['neutral', 'c604f3f41c4597c9924d45c30f5d5b187ac2901e107c58d03a1d53c89fe8c925'],
    ['ningbo', '8a34480ab911d9264ea708592d2e4dd752adfec9c9495150d35c69b16b9cca1a'],
  ])('keeps the name of %s that running tasks carry, however much more is described', (id, hash) => {
    expect(editionHash(on(id, '2026-03-02'))).toBe(hash);
  });

  it('keeps its name when a remark is put into another language, not when it says something else', () => {
    const remarked = (note: { zh: string; en: string }) => {
      const [edition] = neutral.editions as [EditionDocument];
      const filing = { ...edition.clauses.filing, note } as EditionDocument['clauses']['filing'];
      const clauses = { ...edition.clauses, filing };
      return editionHash(
        on('neutral', '2026-03-02', [changed(neutral, { editions: [{ ...edition, clauses }] })]),
      );
    };
    const { zh, en } = neutral.editions[0]?.clauses.filing?.note ?? { zh: '', en: '' };
    expect(remarked({ zh: '换一种译法', en })).toBe(editionHash(on('neutral', '2026-03-02')));
    expect(remarked({ zh, en: 'another remark' })).not.toBe(editionHash(on('neutral', '2026-03-02')));
  });
});

it('keeps the name of a law whose warning levels change, for they decide nothing', () => {
  const [edition] = ningbo.editions as [EditionDocument];
  const { warning: _, ...clauses } = edition.clauses;
  const silent = changed(ningbo, { editions: [{ ...edition, clauses }] });
  expect(editionHash(on('ningbo', '2026-03-02', [neutral, silent]))).toBe(
    editionHash(on('ningbo', '2026-03-02')),
  );
});

describe('a pack in a list', () => {
  it('counts what is unverified, the inherited too', () => {
    const listed = packSummary(packs, ningbo);
    expect(listed).toMatchObject({
      ok: true,
      summary: {
        id: 'ningbo',
        place: '浙江省宁波市',
        extends: 'neutral',
        unverified: 23,
        posts: { 'unit-officer': { zh: '经办人', en: 'officer of the unit' } },
        editions: [{ effectiveFrom: '2021-11-03' }],
      },
    });
    expect(packSummary(packs, neutral)).toMatchObject({
      ok: true,
      summary: { extends: null, unverified: 24 },
    });
  });

  it('says why it cannot be listed', () => {
    expect(packSummary([ningbo], ningbo)).toMatchObject({ ok: false, code: 'missing-parent' });
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s says on what each clause rests', (_id, pack) => {
    for (const { clause, basis, unverified, note } of clauseRows(on(pack.id, '2026-03-02')))
      expect({ clause, known: basis !== null || (unverified && note !== null) }).toEqual({
        clause,
        known: true,
      });
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s remarks in Chinese and in English',
    (_id, pack) => {
      const notes = clauseRows(on(pack.id, '2026-03-02')).flatMap(({ note }) => note ?? []);
      expect(notes.length).toBeGreaterThan(0);
      for (const { zh, en } of notes) {
        expect(zh).toMatch(/^\p{Script=Han}/u);
        expect(en).toMatch(/^[A-Z]/);
      }
    },
  );
});
